package io.zugang.platform.testing;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.testing.ServedApi.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The refusals that every endpoint owes, made from the served OpenAPI document: 401 for anonymous callers, 403 without the
 * permission, 404 for what belongs to another tenant, 428 without and 412 with a stale {@code If-Match}. A service gives
 * the endpoints that are open on purpose, and for each path parameter an existing row of some tenant:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> refusals() {
 *     return FourRefusals.ofServedApi()
 *             .open("createRegistration")
 *             .existing("t", () -> acme.tenantId())
 *             .existing("findRole.r", () -> acme.role())
 *             .tests();
 * }
 * }</pre>
 */
public final class FourRefusals {

    private static final String STALE = "\"999999\"";

    private final Set<String> open = new HashSet<>();
    private final Set<String> anyCaller = new HashSet<>();
    private final Set<String> notForeign = new HashSet<>();
    private final Map<String, Supplier<?>> existing = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private Supplier<String> withoutRights = () -> Tokens.account(UUID.randomUUID(), UUID.randomUUID());
    private Supplier<String> foreign =
            () -> Tokens.account(UUID.randomUUID(), UUID.randomUUID(), Tokens.EVERY_PERMISSION);
    private Supplier<String> owner =
            () -> Tokens.withReach(UUID.randomUUID(), UUID.randomUUID(), Reach.EVERYTHING, Tokens.EVERY_PERMISSION);

    private FourRefusals() {}

    /** Starts from the document that the service under test serves. */
    public static FourRefusals ofServedApi() {
        return new FourRefusals();
    }

    /** Operations that anybody may call; they owe no refusal. */
    public FourRefusals open(String... operationIds) {
        open.addAll(List.of(operationIds));
        return this;
    }

    /** Operations that any signed-in caller may call; they owe no 403. */
    public FourRefusals anyCaller(String... operationIds) {
        anyCaller.addAll(List.of(operationIds));
        return this;
    }

    /** Operations whose path names nothing that belongs to a tenant; they owe no 404. */
    public FourRefusals ofNoTenant(String... operationIds) {
        notForeign.addAll(List.of(operationIds));
        return this;
    }

    /** An existing value for a path parameter, by its name or by {@code operationId.name}. */
    public FourRefusals existing(String parameter, Supplier<?> value) {
        existing.put(parameter, value);
        return this;
    }

    /** A valid body for an operation whose document has no working example. */
    public FourRefusals body(String operationId, String json) {
        bodies.put(operationId, json);
        return this;
    }

    /** Other callers than the fake neighbours know: none of the rights, all rights elsewhere, all rights everywhere. */
    public FourRefusals callers(
            Supplier<String> withoutAnyRight, Supplier<String> allRightsElsewhere, Supplier<String> allRights) {
        this.withoutRights = withoutAnyRight;
        this.foreign = allRightsElsewhere;
        this.owner = allRights;
        return this;
    }

    /** One test for each refusal of each operation. */
    public Stream<DynamicTest> tests() {
        var api = ServedApi.read();
        var tests = new ArrayList<DynamicTest>();
        for (var operation : api.operations()) {
            if (!open.contains(operation.id())) {
                tests.addAll(tests(api, operation));
            }
        }
        return tests.stream();
    }

    private List<DynamicTest> tests(ServedApi api, Operation operation) {
        var tests = new ArrayList<DynamicTest>();
        tests.add(test(401, operation, "anonymous", () -> send(api, operation, Call.random(null))));
        if (!anyCaller.contains(operation.id())) {
            tests.add(test(403, operation, "no right", () -> send(api, operation, Call.random(withoutRights.get()))));
        }
        if (!operation.parametersIn("path").isEmpty() && !notForeign.contains(operation.id())) {
            tests.add(test(404, operation, "foreign", () -> send(api, operation, Call.existing(foreign.get(), STALE))));
        }
        if (operation.takesIfMatch()) {
            tests.add(test(
                    428, operation, "no If-Match", () -> send(api, operation, Call.existing(owner.get(), null))));
            tests.add(test(412, operation, "stale", () -> send(api, operation, Call.existing(owner.get(), STALE))));
        }
        return tests;
    }

    private static DynamicTest test(int expected, Operation operation, String why, Supplier<Response> exchange) {
        return DynamicTest.dynamicTest(expected + " " + why + ": " + operation, () -> {
            var response = exchange.get();
            assertThat(response.statusCode())
                    .as("%s (%s) answered %s", operation, operation.id(), response.asString())
                    .isEqualTo(expected);
            assertThat(response.contentType()).as(operation.toString()).startsWith("application/problem+json");
        });
    }

    private record Call(@Nullable String token, @Nullable String ifMatch, boolean withExistingRows) {
        static Call random(@Nullable String token) {
            return new Call(token, STALE, false);
        }

        static Call existing(String token, @Nullable String ifMatch) {
            return new Call(token, ifMatch, true);
        }
    }

    private Response send(ServedApi api, Operation operation, Call call) {
        var request = RestAssured.given().basePath("").redirects().follow(false);
        if (call.token() != null) {
            request.auth().oauth2(call.token());
        }
        if (call.ifMatch() != null && operation.takesIfMatch()) {
            request.header("If-Match", call.ifMatch());
        }
        if (operation.hasBody()) {
            var body = bodies.getOrDefault(operation.id(), api.exampleBody(operation));
            request.contentType("application/json").body(body);
        }
        operation.parametersIn("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .forEach(parameter -> request.queryParam(
                        parameter.path("name").asText(),
                        parameter.path("example").asText(UUID.randomUUID().toString())));
        for (var parameter : operation.parametersIn("path")) {
            var name = parameter.path("name").asText();
            request.pathParam(name, call.withExistingRows() ? existingValue(operation, name) : UUID.randomUUID());
        }
        return request.request(operation.method(), operation.path());
    }

    private Object existingValue(Operation operation, String parameter) {
        var value = existing.getOrDefault(operation.id() + "." + parameter, existing.get(parameter));
        if (value == null) {
            throw new AssertionError("Give an existing row for {" + parameter + "} of " + operation.id() + " ("
                    + operation + "), or say that it belongs to no tenant");
        }
        return value.get();
    }
}
