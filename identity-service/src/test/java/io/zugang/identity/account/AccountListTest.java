package io.zugang.identity.account;

import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.company;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class AccountListTest {

    @Test
    void listsOnlyWhatIsWithinReach() {
        var acme = company();
        var other = company();
        var mine = acme.account("mine").getString("id");
        var theirs = other.account("theirs").getString("id");

        acme.request()
                .get("/accounts")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(mine))
                .body("items.id", not(hasItem(theirs)));
        acme.request().get("/accounts?tenantId=" + other.id()).then().body("items", hasSize(0));
        acme.request().get("/accounts?q=MUSTER").then().body("items", hasSize(1));
        acme.request().get("/accounts?q=%25").then().body("items", hasSize(0));
        acme.request().get("/accounts?email=" + acme.address("MINE")).then().body("items", hasSize(1));
        acme.request().get("/accounts/{id}", theirs).then().statusCode(404);
        acme.create("""
                {"tenantId":"%s","email":"%s","firstName":"E","lastName":"M"}
                """.formatted(other.id(), acme.address("intruder"))).statusCode(404);
    }

    @Test
    void pagesThroughAccounts() {
        var acme = company();
        acme.account("one");
        acme.account("two");
        acme.account("three");

        var first = acme.request()
                .get("/accounts?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .jsonPath();
        acme.request()
                .queryParam("cursor", first.getString("nextPageToken"))
                .get("/accounts?limit=2")
                .then()
                .body("items", hasSize(1))
                .body("nextPageToken", nullValue());
    }

    @Test
    void showsPeopleTheirOwnAccount() {
        var acme = company();
        var id = acme.account("erika").getString("id");
        var token = Tokens.account(java.util.UUID.fromString(id), acme.id());

        given().auth().oauth2(token).get("/accounts/me").then().statusCode(200).body("id", equalTo(id));
        given().auth()
                .oauth2(Tokens.service("sync-service"))
                .get("/accounts/me")
                .then()
                .statusCode(404);
    }
}
