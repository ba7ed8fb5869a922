package io.zugang.tenant;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static io.restassured.RestAssured.given;

/** Makes companies the way they come into being outside of tests, each with names of its own. */
public final class TenantFixtures {

    /** A bank account that exists in no bank. */
    public static final String IBAN = "DE89 3704 0044 0532 0130 00";

    private static final String[] ADMINISTRATION = {
        "tenant:read",
        "tenant:write",
        "tenant:create",
        "domain:read",
        "domain:write",
        "contract:read",
        "contract:write",
        "installation:read",
        "installation:write",
        "installation:configure",
        "portal-settings:read",
        "portal-settings:configure",
        "unit:read",
        "unit:write",
        "contact:read",
        "contact:write",
        "audit:read"
    };

    private TenantFixtures() {}

    /** A company with the token of its administrator. */
    public record Company(UUID id, String name, String domain, String token) {

        public RequestSpecification request() {
            return as(token);
        }
    }

    /** An active partner, which reaches itself and its customers. */
    public static Company partner() {
        return company("PARTNER");
    }

    /** An active company that manages itself. */
    public static Company selfManaged() {
        return company("CUSTOMER");
    }

    /** A customer of the partner, with an administrator of its own. */
    public static Company customerOf(Company partner) {
        var name = unique("Kunde");
        var domain = uniqueDomain();
        var id = id(createCustomer(partner, name, domain).then().statusCode(201));
        return new Company(id, name, domain, Tokens.account(UUID.randomUUID(), id, ADMINISTRATION));
    }

    public static Response createCustomer(Company partner, String name, String domain) {
        return partner.request().body("""
                        {"kind": "CUSTOMER", "name": "%s", "domain": "%s"}""".formatted(name, domain)).post("/tenants");
    }

    public static Response register(UUID registrationId, String kind, String name, String domain) {
        return as(identityService())
                .body("""
                        {"registrationId": "%s", "kind": "%s", "name": "%s", "domain": "%s"}""".formatted(registrationId, kind, name, domain))
                .post("/registered-companies");
    }

    /** identity-service reports that the first administrator verified the e-mail address. */
    public static void complete(UUID registrationId, UUID tenantId) {
        Neighbours.emitAndAwait(
                "identity-service",
                CloudEventJson.of("identity.registration.completed.v1", registrationId, tenantId, """
                        {"registrationId": "%s", "tenantId": "%s", "accountId": "%s", "kind": "PARTNER"}""".formatted(
                                registrationId, tenantId, UUID.randomUUID())));
    }

    /** Registers an installation that meets the prerequisites of its own. */
    public static UUID installation(Company company, String body) {
        return id(company.request()
                .body(body)
                .post("/tenants/{tenant}/installations", company.id())
                .then()
                .statusCode(201));
    }

    public static String cloudInstallation(String name) {
        return installationJson(name, unique("SN"), "10.0.0.19", "CLOUD");
    }

    public static String installationJson(String name, String externalId, String version, String hosting) {
        return """
                {"name": "%s", "externalId": "%s", "product": "telephony", "version": "%s", "hosting": "%s"}""".formatted(name, externalId, version, hosting);
    }

    public static void contract(Company company) {
        company.request()
                .body("""
                        {"iban": "%s"}""".formatted(IBAN))
                .put("/tenants/{tenant}/contracts/V-1", company.id())
                .then()
                .statusCode(201);
    }

    /** A person of the provider, who reaches everything. */
    public static String provider() {
        return Tokens.withReach(UUID.randomUUID(), UUID.randomUUID(), Reach.EVERYTHING, ADMINISTRATION);
    }

    public static String identityService() {
        return Tokens.service("identity-service", "tenant:register", "tenant:read", "event:read");
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static String unique(String prefix) {
        return prefix + " " + UUID.randomUUID().toString().substring(0, 13);
    }

    public static String uniqueDomain() {
        return "d" + UUID.randomUUID().toString().substring(0, 13) + ".example";
    }

    public static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().path("id"));
    }

    /** Starts all at the same moment and waits for all. */
    public static <T> List<T> together(int times, Callable<T> work) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(times);
        try {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Company company(String kind) {
        var registration = UUID.randomUUID();
        var name = unique(kind.equals("PARTNER") ? "Systemhaus" : "Firma");
        var domain = uniqueDomain();
        UUID id = UUID.fromString(register(registration, kind, name, domain)
                .then()
                .statusCode(201)
                .extract()
                .path("tenantId"));
        complete(registration, id);
        var reach = kind.equals("PARTNER") ? Reach.managed(id) : Reach.tenant(id);
        return new Company(id, name, domain, Tokens.withReach(UUID.randomUUID(), id, reach, ADMINISTRATION));
    }
}
