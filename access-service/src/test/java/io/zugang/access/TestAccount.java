package io.zugang.access;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import static io.restassured.RestAssured.given;

/** An account that exists for one test. What it tells comes as identity-service's events, as in production. */
public record TestAccount(
        UUID id,
        TestTenant tenant,
        String token,
        String type,
        @Nullable UUID unit) {

    private static final String SOURCE = "identity-service";
    private static final Pattern SID = Pattern.compile("\"sid\":\"([^\"]+)\"");

    static TestAccount in(TestTenant tenant) {
        var id = UUID.randomUUID();
        return new TestAccount(id, tenant, Tokens.account(id, tenant.id()), "EXTERNAL", null);
    }

    /** An account that this service has not heard of yet. */
    public static TestAccount unheardOf(TestTenant tenant) {
        return in(tenant);
    }

    public TestAccount as(String type, @Nullable UUID unit) {
        return new TestAccount(id, tenant, token, type, unit);
    }

    /** The same account in another unit, or in none. */
    public TestAccount moveTo(@Nullable UUID unit) {
        var moved = as(type, unit);
        moved.emitAndAwait("identity.account.updated.v1", moved.data(true, "ACTIVE", null, ""));
        return moved;
    }

    /** Waits until the service knows the account. */
    TestAccount create(String... roles) {
        emitCreated(roles);
        Neighbours.awaitHandled(SOURCE);
        return this;
    }

    /** Does not wait. */
    public void emitCreated(String... roles) {
        var keys = Arrays.stream(roles).map(role -> '"' + role + '"').collect(Collectors.joining(","));
        emit("identity.account.created.v1", data(true, "ACTIVE", null, "\"initialRoles\":[" + keys + "],"));
    }

    public void disable() {
        emitAndAwait("identity.account.disabled.v1", data(false, "DISABLED", null, ""));
    }

    public void enable() {
        emitAndAwait("identity.account.enabled.v1", data(true, "ACTIVE", null, ""));
    }

    public void validUntil(Instant end) {
        emitAndAwait("identity.account.updated.v1", data(true, "ACTIVE", end, ""));
    }

    public void delete() {
        emitAndAwait("identity.account.deleted.v1", data(false, "DELETED", null, ""));
    }

    public void endSession() {
        var session = UUID.randomUUID();
        var data = """
                {"sid":"%s","accountId":"%s","expiresAt":"%s","reason":"SIGN_OUT"}""".formatted(sid(), id, Instant.now().plusSeconds(600));
        Neighbours.emitAndAwait(SOURCE, CloudEventJson.of("identity.session.ended.v1", session, tenant.id(), data));
    }

    public String sid() {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        var sid = SID.matcher(claims);
        if (!sid.find()) {
            throw new AssertionError("The token has no session");
        }
        return sid.group(1);
    }

    /** Begins a request of this account. */
    public RequestSpecification calls() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private void emitAndAwait(String type, String data) {
        emit(type, data);
        Neighbours.awaitHandled(SOURCE);
    }

    private void emit(String type, String data) {
        Neighbours.emit(SOURCE, CloudEventJson.of(type, id, tenant.id(), data));
    }

    private String data(boolean enabled, String status, @Nullable Instant validUntil, String more) {
        return """
               {%s"id":"%s","tenantId":"%s","type":"%s","unitId":%s,"email":"a@example.org","enabled":%s,"status":"%s",
                "validUntil":%s,"origin":"REGISTRATION","version":0}""".formatted(more, id, tenant.id(), type, text(unit), enabled, status, text(validUntil));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "null" : '"' + value.toString() + '"';
    }
}
