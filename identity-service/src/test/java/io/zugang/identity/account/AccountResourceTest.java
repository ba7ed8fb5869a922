package io.zugang.identity.account;

import io.restassured.http.ContentType;
import io.zugang.identity.IdentityFixtures;
import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.PASSWORD;
import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.IdentityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@ServiceTest
class AccountResourceTest {

    @Test
    void createsAndReadsAnAccount() {
        var acme = company();

        var created = acme.create(
                        """
                {"tenantId":"%s","email":"%s","firstName":"Jörg","lastName":"Müller-Lüdenscheidt","locale":"de"}
                """.formatted(acme.id(), acme.address("Joerg.Mueller").toUpperCase(java.util.Locale.ROOT)))
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", startsWith("http"))
                .body("email", equalTo(acme.address("joerg.mueller")))
                .body("login", equalTo(acme.address("joerg.mueller")))
                .body("status", equalTo("INVITED"))
                .body("requiredActions", contains("SET_PASSWORD"))
                .body("type", equalTo("EXTERNAL"))
                .body("managedBy", equalTo("LOCAL"))
                .extract()
                .jsonPath();

        acme.request()
                .get("/accounts/{id}", created.getString("id"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("lastName", equalTo("Müller-Lüdenscheidt"));
    }

    @Test
    @Proves({"S5.4", "S4.44"})
    void refusesALoginThatAnotherTenantHasInAnyCase() {
        var acme = company();
        var other = company();
        var login = "erika." + acme.id();
        acme.create("""
                {"tenantId":"%s","login":"%s","email":"%s","firstName":"E","lastName":"M"}
                """.formatted(acme.id(), login, acme.address("one"))).statusCode(201);

        var refusal = other.create(
                        """
                {"tenantId":"%s","login":"%s","email":"%s","firstName":"E","lastName":"M"}
                """.formatted(other.id(), login.toUpperCase(java.util.Locale.ROOT), other.address("two")))
                .statusCode(409)
                .body("code", equalTo("login-taken"))
                .extract()
                .asString();

        assertThat(refusal.replace(login, "")).doesNotContain(acme.id().toString());
    }

    @Test
    void keepsTheAddressOfADeletedAccountReserved() {
        var acme = company();
        var account = acme.account("gone");
        acme.request()
                .header("If-Match", "\"0\"")
                .delete("/accounts/{id}", account.getString("id"))
                .then()
                .statusCode(204);

        acme.request().get("/accounts/{id}", account.getString("id")).then().statusCode(404);
        acme.create("""
                {"tenantId":"%s","email":"%s","firstName":"E","lastName":"M"}
                """.formatted(acme.id(), acme.address("gone")))
                .statusCode(409)
                .body("code", equalTo("email-taken"));
    }

    @Test
    @Proves("S5.7")
    void takesAMobileNumberOnlyInE164() {
        var acme = company();
        var body = """
                {"tenantId":"%s","email":"%s","firstName":"E","lastName":"M","mobile":%s}
                """;

        acme.create(body.formatted(acme.id(), acme.address("without"), "null"))
                .statusCode(201)
                .body("mobile", nullValue());
        acme.create(body.formatted(acme.id(), acme.address("good"), "\"+4917012345678\""))
                .statusCode(201)
                .body("mobile", equalTo("+4917012345678"));
        acme.create(body.formatted(acme.id(), acme.address("bad"), "\"0170 / 12 34\""))
                .statusCode(422)
                .body("errors.field", hasItem("mobile"));
    }

    @Test
    @Proves("S5.8")
    void writesMailsInTheAccountsLanguage() {
        var acme = company();
        var body = """
                {"tenantId":"%s","email":"%s","firstName":"E","lastName":"M","locale":"%s"}
                """;

        acme.create(body.formatted(acme.id(), acme.address("deutsch"), "de")).statusCode(201);
        acme.create(body.formatted(acme.id(), acme.address("english"), "en")).statusCode(201);
        acme.create(body.formatted(acme.id(), acme.address("klingon"), "tlh"))
                .statusCode(422)
                .body("errors.field", hasItem("locale"));

        assertThat(Inbox.awaitMail(acme.address("deutsch")).text()).startsWith("Guten Tag E M");
        assertThat(Inbox.awaitMail(acme.address("english")).text()).startsWith("Hello E M");
    }

    @Test
    @Proves("S5.17")
    void endsAccessWhenSwitchedOff() {
        var acme = company();
        var account = acme.accountWithPassword("erika");
        var cookie = signIn(acme.address("erika"), PASSWORD)
                .statusCode(201)
                .extract()
                .cookie("zugang_session");
        given().cookie("zugang_session", cookie).get("/sessions/current").then().statusCode(200);

        acme.request()
                .post("/accounts/{id}/actions/disable", account.getString("id"))
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("status", equalTo("DISABLED"));

        signIn(acme.address("erika"), PASSWORD).statusCode(403).body("code", equalTo("account-disabled"));
        given().cookie("zugang_session", cookie).get("/sessions/current").then().statusCode(401);
        acme.request()
                .post("/accounts/{id}/actions/enable", account.getString("id"))
                .then()
                .statusCode(200);
        signIn(acme.address("erika"), PASSWORD).statusCode(201);
    }

    @Test
    void changesOnlyWhatIsSentAndOnlyTheCurrentVersion() {
        var acme = company();
        var id = acme.account("erika").getString("id");

        acme.patch(id, "{\"lastName\":\"Neu\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("firstName", equalTo("Erika"))
                .body("lastName", equalTo("Neu"));
        acme.request()
                .header("If-Match", "\"0\"")
                .body("{\"lastName\":\"Alt\"}")
                .patch("/accounts/{id}", id)
                .then()
                .statusCode(412);
        acme.request().body("{}").patch("/accounts/{id}", id).then().statusCode(428);
        acme.patch(id, "{\"enabled\":false}").statusCode(400).body("code", equalTo("unknown-field"));
    }

    @Test
    void answersBadInputWithProblems() {
        var acme = company();

        acme.create("{\"tenantId\":").statusCode(400).body("code", equalTo("malformed-json"));
        acme.create("{\"tenantId\":\"no-uuid\"}").statusCode(400);
        acme.create("{\"tenantId\":\"%s\",\"colour\":\"red\"}".formatted(acme.id()))
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("errors.field", hasItem("colour"));
        acme.create("""
                {"tenantId":"%s","email":"%s","firstName":"%s","lastName":"M"}
                """.formatted(acme.id(), acme.address("long"), "x".repeat(101)))
                .statusCode(422)
                .body("errors.field", hasItem("firstName"));
        acme.create("""
                {"tenantId":"%s","email":"%s","firstName":"see https://evil.example","lastName":"M"}
                """.formatted(acme.id(), acme.address("link"))).statusCode(422);
        acme.create("""
                {"tenantId":"%s","email":"anna@","firstName":"A","lastName":"M"}
                """.formatted(acme.id())).statusCode(422).body("errors.field", hasItem("email"));
        acme.request()
                .contentType(ContentType.TEXT)
                .body("hello")
                .post("/accounts")
                .then()
                .statusCode(415);
        acme.request().get("/accounts/no-uuid").then().statusCode(404);
    }

    @Test
    void repeatsAnAnswerForTheSameIdempotencyKey() {
        var acme = company();
        var body = """
                {"tenantId":"%s","email":"%s","firstName":"E","lastName":"M"}
                """.formatted(acme.id(), acme.address("twice"));

        var first = acme.request()
                .header("Idempotency-Key", "k-" + acme.id())
                .body(body)
                .post("/accounts");
        var second = acme.request()
                .header("Idempotency-Key", "k-" + acme.id())
                .body(body)
                .post("/accounts");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    }

    @Test
    void clearsValidityDatesByLeavingThemOut() {
        var acme = company();
        var id = acme.account("erika").getString("id");
        acme.patch(id, "{\"validUntil\":\"2099-01-01T00:00:00Z\"}").statusCode(200);
        acme.patch(id, "{\"validFrom\":\"2099-01-01T00:00:00Z\"}").statusCode(422);

        acme.request()
                .header("If-Match", "\"1\"")
                .body("{}")
                .put("/accounts/{id}/validity", id)
                .then()
                .statusCode(200)
                .body("validUntil", nullValue());
    }

    @Test
    void keepsPlainUsersOutOfTheMailList() {
        var acme = company();
        acme.account("erika");
        Inbox.awaitMail(acme.address("erika"));

        given().auth().oauth2(acme.token("account:read")).get("/mails").then().statusCode(403);
        acme.request()
                .get("/mails?to=" + acme.address("ERIKA"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].template", equalTo("password-setup"));
        IdentityFixtures.company().request().get("/mails").then().body("items", hasSize(0));
    }
}
