package io.zugang.identity.account;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.zugang.identity.IdentityFixtures.Company;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.PASSWORD;
import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.IdentityFixtures.customerOf;
import static io.zugang.identity.IdentityFixtures.setPassword;
import static io.zugang.identity.IdentityFixtures.tokenOf;
import static org.hamcrest.Matchers.equalTo;

/** An address is as good as the account: links follow it, and not everybody may move it. */
@ServiceTest
class AccountAddressTest {

    private static final String[] MANAGE = {"account:read", "account:write"};

    @Test
    void refusesLinksThatWereSentToAFormerAddress() {
        var acme = company();
        var id = acme.account("erika").getString("id");
        var former = tokenOf(Inbox.awaitMail(acme.address("erika")));
        acme.patch(id, "{\"email\":\"%s\"}".formatted(acme.address("neu"))).statusCode(200);

        setPassword(former, PASSWORD).statusCode(404).body("code", equalTo("token-unknown"));

        acme.request()
                .post("/accounts/{id}/actions/send-password-link", id)
                .then()
                .statusCode(202);
        setPassword(tokenOf(Inbox.awaitMail(acme.address("neu"))), PASSWORD).statusCode(204);
    }

    @Test
    void leavesTheAddressOfStaffToThePersonAndToThoseAbove() {
        var acme = company("PARTNER", "ACTIVE");
        var staff = staff(acme);
        var colleague = Tokens.account(UUID.randomUUID(), acme.id(), MANAGE);

        move(colleague, staff, "{\"email\":\"%s\"}".formatted(acme.address("taken-over")))
                .statusCode(403);
        move(colleague, staff, "{\"login\":\"taken.over.%s\"}".formatted(acme.id()))
                .statusCode(403);

        move(colleague, staff, "{\"lastName\":\"Neu\"}").statusCode(200);
        move(Tokens.account(UUID.fromString(staff), acme.id(), MANAGE), staff, email(acme, "own"))
                .statusCode(200);
        move(Tokens.service("provider-console", MANAGE), staff, email(acme, "provider"))
                .statusCode(200);
    }

    @Test
    void leavesTheAddressOfStaffToThePartnerOfTheCompanyButNotToColleaguesAtThePartner() {
        var partner = company("PARTNER", "ACTIVE");
        var owner = staff(partner);
        var customer = customerOf(partner);
        var staffOfCustomer = staff(customer);
        var colleague = Tokens.withReach(UUID.randomUUID(), partner.id(), Reach.managed(partner.id()), MANAGE);

        move(colleague, owner, email(partner, "taken-over")).statusCode(403);
        move(colleague, staffOfCustomer, email(customer, "above")).statusCode(200);
    }

    private static String email(Company company, String local) {
        return "{\"email\":\"%s\"}".formatted(company.address(local));
    }

    private static String staff(Company company) {
        return company.create("""
                {"tenantId":"%s","type":"INTERNAL","email":"%s","firstName":"Ines","lastName":"Techniker"}
                """.formatted(company.id(), company.address("ines")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse move(String token, String accountId, String body) {
        var version = given().auth()
                .oauth2(token)
                .get("/accounts/{id}", accountId)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return given().auth()
                .oauth2(token)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/accounts/{id}", accountId)
                .then();
    }
}
