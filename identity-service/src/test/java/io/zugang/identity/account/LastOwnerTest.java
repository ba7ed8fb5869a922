package io.zugang.identity.account;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.zugang.identity.IdentityFixtures.Company;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import io.zugang.platform.testing.Tokens;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.company;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A company always has an owner who can sign in and whose time does not run out. */
@ServiceTest
class LastOwnerTest {

    @Test
    void setsNoDatesThatWouldEndTheLastOwner() {
        var acme = company();
        var owner = owner(acme, "grit");

        acme.patch(owner, "{\"validUntil\":\"2099-01-01T00:00:00Z\"}")
                .statusCode(409)
                .body("code", equalTo("last-owner"));
        acme.patch(owner, "{\"validFrom\":\"2099-01-01T00:00:00Z\"}")
                .statusCode(409)
                .body("code", equalTo("last-owner"));
        limit(acme, owner, "{\"validUntil\":\"2001-01-01T00:00:00Z\"}")
                .statusCode(409)
                .body("code", equalTo("last-owner"));
        limit(acme, owner, "{\"validFrom\":\"2001-01-01T00:00:00Z\"}").statusCode(200);
    }

    @Test
    void countsNoOwnerWhoseTimeRunsOutOrWhoNeverCame() {
        var acme = company();
        var owner = owner(acme, "grit");
        var limited = owner(acme, "limited");
        limit(acme, limited, "{\"validUntil\":\"2099-01-01T00:00:00Z\"}").statusCode(200);
        sql("update account set owner = true where id = '"
                + acme.account("invited").getString("id") + "'");

        acme.request()
                .post("/accounts/{id}/actions/disable", owner)
                .then()
                .statusCode(409)
                .body("code", equalTo("last-owner"));
        limit(acme, owner, "{\"validUntil\":\"2099-01-01T00:00:00Z\"}").statusCode(409);
        acme.request().post("/accounts/{id}/actions/disable", limited).then().statusCode(200);
    }

    @Test
    void letsAnOwnerMakeSomebodyElseAnOwner() {
        var acme = company();
        var owner = owner(acme, "grit");
        var successor = acme.accountWithPassword("nele").getString("id");
        var invited = acme.account("invited").getString("id");

        makeOwner(acme.token("account:write"), successor).statusCode(403);
        makeOwner(Tokens.account(UUID.fromString(successor), acme.id(), "account:write"), successor)
                .statusCode(403);
        makeOwner(Tokens.account(UUID.fromString(owner), acme.id(), "account:write"), successor)
                .statusCode(200)
                .body("owner", equalTo(true));
        makeOwner(Tokens.service("provider-console", "account:write"), invited).statusCode(200);

        limit(acme, owner, "{\"validUntil\":\"2099-01-01T00:00:00Z\"}").statusCode(200);
        acme.request()
                .post("/accounts/{id}/actions/disable", successor)
                .then()
                .statusCode(409)
                .body("code", equalTo("last-owner"));
    }

    @RepeatedTest(3)
    void keepsOneOfManyOwnersWhoAreSwitchedOffAtTheSameTime() {
        var acme = company();
        var owners = Stream.of("grit", "nele", "piet", "olaf")
                .map(local -> owner(acme, local))
                .toList();

        var answers = owners.stream()
                .map(id -> CompletableFuture.supplyAsync(() -> acme.request()
                        .post("/accounts/{id}/actions/disable", id)
                        .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).toList())
                .containsExactlyInAnyOrder(200, 200, 200, 409);
    }

    private static ValidatableResponse makeOwner(String token, String accountId) {
        return given().auth()
                .oauth2(token)
                .post("/accounts/{id}/actions/make-owner", accountId)
                .then();
    }

    private static ValidatableResponse limit(Company company, String accountId, String dates) {
        var version = company.read(accountId).getLong("version");
        return company.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(dates)
                .put("/accounts/{id}/validity", accountId)
                .then();
    }

    private static String owner(Company company, String local) {
        var id = company.accountWithPassword(local).getString("id");
        sql("update account set owner = true where id = '" + id + "'");
        return id;
    }

    private static void sql(String statement) {
        try (var connection = TestDatabase.asSuperuser();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
