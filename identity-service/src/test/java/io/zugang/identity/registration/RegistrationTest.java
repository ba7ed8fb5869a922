package io.zugang.identity.registration;

import io.restassured.http.ContentType;
import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.PASSWORD;
import static io.zugang.identity.IdentityFixtures.awaitEvents;
import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.IdentityFixtures.signIn;
import static io.zugang.identity.IdentityFixtures.tell;
import static io.zugang.identity.IdentityFixtures.tokenOf;
import static io.zugang.identity.registration.Begun.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class RegistrationTest {

    private static final String PROVIDER = Tokens.service("provider-console", "registration:approve", "account:read");

    @Test
    @Proves({"S1.40", "S1.41"})
    void letsTheAdministratorInOnlyAfterVerification() {
        var acme = company("CUSTOMER", "PENDING");
        var registration = start("CUSTOMER").withCompany(acme.id());
        registration.administrator(acme.address("grit")).statusCode(202).body("nextStep", equalTo("VERIFY_EMAIL"));
        signIn(acme.address("grit"), PASSWORD).statusCode(403).body("code", equalTo("email-not-verified"));
        acme.request().get("/mails?to=" + acme.address("grit")).then().body("items", hasSize(1));
        var token = tokenOf(Inbox.awaitMail(acme.address("grit")));

        given().get("/verify-email?token=" + token).then().statusCode(200).contentType(ContentType.HTML);
        registration.verify(token).statusCode(200).body("verified", equalTo(true));
        registration.verify(token).statusCode(410).body("code", equalTo("token-used"));

        registration.read().body("state", equalTo("COMPLETED"));
        assertThat(awaitEvents("identity.registration.completed.v1", registration.id()))
                .hasSize(1);
        tell(acme, "CUSTOMER", "ACTIVE", 1);
        signIn(acme.address("grit"), PASSWORD).statusCode(201);
    }

    @Test
    @Proves("S1.40")
    void resendsTheMailAFewTimesAnHour() {
        var acme = company("CUSTOMER", "PENDING");
        var registration = start("CUSTOMER").withCompany(acme.id());
        registration.administrator(acme.address("grit")).statusCode(202);

        registration.post("/actions/resend-verification").statusCode(202);
        registration.post("/actions/resend-verification").statusCode(202);
        registration.post("/actions/resend-verification").statusCode(202);
        registration.post("/actions/resend-verification").statusCode(429).body("code", equalTo("resend-limit"));

        assertThat(Inbox.awaitMails(acme.address("grit"), 4)).hasSize(4);
    }

    @Test
    @Proves("S1.13")
    void makesNoSecondAccountForAKnownAddressAndTellsOnlyItsOwner() {
        var acme = company();
        acme.accountWithPassword("known");
        var stranger = company("CUSTOMER", "PENDING");
        var unknown = start("CUSTOMER").withCompany(stranger.id());
        var neutral = unknown.administrator(stranger.address("new"))
                .statusCode(202)
                .extract()
                .jsonPath();
        var other = company("CUSTOMER", "PENDING");
        var known = start("CUSTOMER").withCompany(other.id());

        var answer = known.administrator(acme.address("known"))
                .statusCode(202)
                .extract()
                .jsonPath();

        assertThat(answer.getMap("").keySet()).isEqualTo(neutral.getMap("").keySet());
        assertThat(answer.getString("state")).isEqualTo(neutral.getString("state"));
        var mail = Inbox.awaitMails(acme.address("known"), 2).get(0);
        assertThat(mail.subject()).isEqualTo("Zu Ihrer Adresse gibt es bereits ein Konto");
        assertThat(mail.text()).doesNotContain("token=");
        other.request().get("/accounts").then().body("items", hasSize(0));
        acme.request().get("/accounts").then().body("items", hasSize(1));
        signIn(acme.address("known"), PASSWORD).statusCode(201);
    }

    @Test
    @Proves("S1.34")
    void letsPartnersGoOnOnlyWithProof() {
        var acme = company("PARTNER", "PENDING");
        var registration = start("PARTNER");
        registration
                .company("Systemhaus", "systemhaus.example", acme.id())
                .statusCode(403)
                .body("code", equalTo("partner-proof-required"));
        assertThat(Neighbours.requests("POST", "/tenant/registered-companies"))
                .noneMatch(request -> request.body().contains(registration.id()));

        registration
                .post("/partner-proof", "{\"method\":\"APPROVAL\",\"partnerNumber\":\"P-1\"}")
                .statusCode(202)
                .body("state", equalTo("AWAITING_APPROVAL"));
        registration.company("Systemhaus", "systemhaus.example", acme.id()).statusCode(403);
        given().auth()
                .oauth2(acme.token("registration:approve"))
                .post("/registrations/{r}/actions/approve", registration.id())
                .then()
                .statusCode(404);
        approveAsProvider(registration.id());

        registration
                .company("Systemhaus", "systemhaus.example", acme.id())
                .statusCode(201)
                .body("tenantId", equalTo(acme.id().toString()));
    }

    private static void approveAsProvider(String registrationId) {
        given().auth()
                .oauth2(PROVIDER)
                .get("/registrations?state=AWAITING_APPROVAL&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(registrationId));
        given().auth()
                .oauth2(PROVIDER)
                .post("/registrations/{r}/actions/approve", registrationId)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    @Test
    @Proves("S1.39")
    void namesEachMissingFieldOfTheAdministratorAndKeepsTheLastOwner() {
        var acme = company("CUSTOMER", "PENDING");
        var registration = start("CUSTOMER").withCompany(acme.id());

        registration
                .post("/administrator", "{}")
                .statusCode(422)
                .body("errors.field", hasItem("firstName"))
                .body("errors.field", hasItem("lastName"))
                .body("errors.field", hasItem("email"))
                .body("errors.field", hasItem("password"));
        registration.administrator(acme.address("grit")).statusCode(202);
        registration.verify(tokenOf(Inbox.awaitMail(acme.address("grit")))).statusCode(200);

        var owner = acme.request().get("/accounts").jsonPath();
        acme.request()
                .header("If-Match", "\"" + owner.getLong("items[0].version") + "\"")
                .delete("/accounts/{id}", owner.getString("items[0].id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("last-owner"));
        acme.request()
                .post("/accounts/{id}/actions/disable", owner.getString("items[0].id"))
                .then()
                .statusCode(409);
    }

    @Test
    @Proves("S1.42")
    void startsOverWithTheSameNameDomainAndAddress() {
        var acme = company("CUSTOMER", "PENDING");
        var registration = start("CUSTOMER").withCompany(acme.id());
        registration.administrator(acme.address("grit")).statusCode(202);
        var lost = tokenOf(Inbox.awaitMail(acme.address("grit")));

        registration.post("/actions/restart").statusCode(200).body("nextStep", equalTo("COMPANY"));

        registration.verify(lost).statusCode(404);
        registration.company("Firma", "firma.example", acme.id()).statusCode(201);
        registration.administrator(acme.address("grit")).statusCode(202);
        registration
                .verify(tokenOf(Inbox.awaitMails(acme.address("grit"), 2).get(0)))
                .statusCode(200);
        registration.post("/actions/restart").statusCode(409).body("code", equalTo("step-order"));
    }

    @Test
    void passesOnWhatTenantServiceRefuses() {
        var registration = start("CUSTOMER");
        try (var taken =
                Neighbours.on("POST", "/tenant/registered-companies", request -> Reply.problem(409, "name-taken"))) {
            assertThat(taken).isNotNull();
            registration.companyStep("Firma", "firma.example").statusCode(409).body("code", equalTo("name-taken"));
        }
        try (var completed = Neighbours.on(
                "POST", "/tenant/registered-companies", request -> Reply.problem(409, "registration-completed"))) {
            assertThat(completed).isNotNull();
            registration
                    .companyStep("Firma", "firma.example")
                    .statusCode(409)
                    .body("code", equalTo("registration-completed"));
        }
        try (var down = Neighbours.down("tenant-service")) {
            assertThat(down).isNotNull();
            registration
                    .companyStep("Firma", "firma.example")
                    .statusCode(503)
                    .body("code", equalTo("dependency-unavailable"));
        }
        registration.read().body("state", equalTo("STARTED"));
    }

    @Test
    void keepsTheOrderOfSteps() {
        var registration = start("CUSTOMER");

        registration.administrator("grit@order.example").statusCode(409).body("nextStep", equalTo("COMPANY"));
        registration.post("/actions/resend-verification").statusCode(409);
        registration
                .post("/partner-proof", "{\"method\":\"APPROVAL\",\"partnerNumber\":\"P-1\"}")
                .statusCode(409);
    }

    @Test
    void showsARegistrationOnlyToItsToken() {
        var registration = start("CUSTOMER");

        registration.read().body("tenantId", nullValue());
        given().get("/registrations/{r}", registration.id()).then().statusCode(404);
        given().header("Registration-Token", start("CUSTOMER").token())
                .get("/registrations/{r}", registration.id())
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{\"type\":\"VENDOR\"}")
                .post("/registrations")
                .then()
                .statusCode(400);
    }
}
