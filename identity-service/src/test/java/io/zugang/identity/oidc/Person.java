package io.zugang.identity.oidc;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.zugang.identity.credential.PasswordService;
import io.zugang.platform.persistence.Uuid7;
import io.zugang.platform.testing.TestDatabase;
import io.zugang.platform.testing.Tokens;
import java.sql.SQLException;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** Somebody of a company of their own who can sign in. */
public record Person(UUID accountId, UUID tenantId, String login) {

    public static final String PASSWORD = "seven violet lamps by the harbour";

    /** A person in a new, active company. */
    public static Person inNewCompany() {
        var tenantId = Uuid7.next();
        sql("insert into tenant_ref (id, kind, status, name, version) values ('" + tenantId
                + "', 'CUSTOMER', 'ACTIVE', 'Company " + tenantId + "', 1)");
        return in(tenantId);
    }

    /** One more person of a company. */
    public static Person in(UUID tenantId) {
        var person = withoutPassword(tenantId);
        Arc.container().instance(PasswordService.class).get().change(person.accountId(), PASSWORD.toCharArray());
        return person;
    }

    /** Somebody who was created and has not set a password. */
    public static Person withoutPassword(UUID tenantId) {
        var login = "p-" + UUID.randomUUID() + "@company.example";
        var id = given().auth()
                .oauth2(Tokens.account(Uuid7.next(), tenantId, "account:write"))
                .contentType(ContentType.JSON)
                .body("""
                        {"tenantId": "%s", "email": "%s", "firstName": "Jürgen", "lastName": "Weiß", "locale": "de"}""".formatted(tenantId, login))
                .post("/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        return new Person(UUID.fromString(id), tenantId, login);
    }

    /** Changes the account's row behind the service's back, for states that take long to reach. */
    public void with(String assignment) {
        sql("update account set " + assignment + " where id = '" + accountId + "'");
    }

    public void linkTo(UUID installationId) {
        sql("insert into account_installation_link (id, tenant_id, account_id, installation_id, source_user_id,"
                + " source_version, delivered_hash, admin) values ('%s', '%s', '%s', '%s', '%s', 1, '\\x00', false)"
                        .formatted(Uuid7.next(), tenantId, accountId, installationId, accountId));
    }

    /** As if this person's sessions had been used last at that time. */
    public void sessionsIdleSince(String time) {
        sql("update sso_session set last_used_at = " + time + " where account_id = '" + accountId + "'");
    }

    /** As if the pauses after wrong passwords were over. */
    public static void forgetAttempts() {
        sql("delete from sign_in_attempt");
    }

    static void sql(String statement) {
        try (var connection = TestDatabase.asSuperuser();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
