package io.zugang.identity.provisioning;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.zugang.identity.IdentityFixtures.Company;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.provisioning.ProvisionItems.changed;
import static io.zugang.identity.provisioning.ProvisionItems.item;
import static io.zugang.identity.provisioning.ProvisionItems.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

/** What a dry run tells, and batches with values that no installation should send. */
@ServiceTest
class ProvisioningDryRunTest {

    private final Company acme = company();
    private final UUID cloud = UUID.randomUUID();

    @Test
    void tellsEveryOutcomeAndDoesNothing() {
        var other = company();
        provision("", user(acme, cloud, "same"), user(acme, cloud, "moves"), user(acme, cloud, "also"));
        provision("", user(other, UUID.randomUUID(), "theirs"));
        var before = acme.request().get("/accounts").asString();
        var batch = new String[] {
            user(acme, cloud, "new"),
            user(acme, cloud, "same"),
            changed(user(acme, cloud, "moves"), 2, "Anne"),
            user(acme, UUID.randomUUID(), "also"),
            item(acme, cloud, "taken", other.address("theirs")),
            item(acme, cloud, "none", "")
        };

        var rehearsed = provision(",\"dryRun\":true", batch);

        rehearsed
                .body("results.outcome", contains("CREATED", "UNCHANGED", "UPDATED", "LINKED", "FAILED", "FAILED"))
                .body("results[4].reasons.code", contains("EMAIL_USED_BY_OTHER_ACCOUNT"))
                .body("results[5].reasons.code", contains("EMAIL_MISSING"));
        assertThat(acme.request().get("/accounts").asString()).isEqualTo(before);
        acme.request().get("/mails").then().body("items", hasSize(3));
        provision(",\"dryRun\":false", batch)
                .body("results.outcome", contains("CREATED", "UNCHANGED", "UPDATED", "LINKED", "FAILED", "FAILED"));
    }

    @Test
    void givesEachForbiddenNameItsReasonAndTakesTheOthers() {
        provision(
                        "",
                        changed(user(acme, cloud, "link"), 1, "http://evil.example"),
                        changed(user(acme, cloud, "tag"), 1, "<b>Anna</b>"),
                        user(acme, cloud, "fine"))
                .body("results.outcome", contains("FAILED", "FAILED", "CREATED"))
                .body("results[0].reasons.code", contains("DATA_INCOMPLETE"))
                .body("results[0].reasons.field", contains("firstName"))
                .body("results[1].reasons.field", hasItems("firstName"));
    }

    @Test
    void refusesWhatNoDatabaseHoldsWithoutFailing() {
        var nul = "\\u0000";

        provision("", changed(user(acme, cloud, "fine"), 1, "An" + nul + "na"))
                .body("results.outcome", contains("CREATED"));
        post("", item(acme, cloud, "a" + nul + "b", acme.address("ab"))).statusCode(400);
        provision("", item(acme, cloud, "cd", "c" + nul + "d@x.example")).body("results.outcome", contains("FAILED"));
        post("", user(acme, cloud, "e").replace("\"sourceVersion\":1", "\"sourceVersion\":99999999999999999999"))
                .statusCode(400);
        for (var query : new String[] {"q=%00", "email=%00", "login=a%00b"}) {
            var status = acme.request()
                    .urlEncodingEnabled(false)
                    .get("/accounts?" + query)
                    .statusCode();
            assertThat(status).as(query).isIn(200, 400, 422);
        }
        acme.create("""
                {"tenantId":"%s","email":"%s","firstName":"A%sb","lastName":"Muster"}
                """.formatted(acme.id(), acme.address("nul"), nul)).statusCode(422);
    }

    private static ValidatableResponse provision(String more, String... items) {
        return post(more, items).statusCode(200).body("results", hasSize(items.length));
    }

    private static ValidatableResponse post(String more, String... items) {
        return given().auth()
                .oauth2(Tokens.service("sync-service", "account:provision"))
                .contentType(ContentType.JSON)
                .body("{\"items\":[" + String.join(",", items) + "]" + more + "}")
                .post("/accounts/actions/provision")
                .then();
    }
}
