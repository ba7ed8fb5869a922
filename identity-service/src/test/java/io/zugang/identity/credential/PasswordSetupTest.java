package io.zugang.identity.credential;

import io.restassured.http.ContentType;
import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.PASSWORD;
import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.IdentityFixtures.setPassword;
import static io.zugang.identity.IdentityFixtures.signIn;
import static io.zugang.identity.IdentityFixtures.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@ServiceTest
class PasswordSetupTest {

    @Test
    @Proves("S5.5")
    void setsThePasswordOnceByTheMailedLink() {
        var acme = company();
        var account = acme.account("erika");
        var token = tokenOf(Inbox.awaitMail(acme.address("erika")));

        setPassword(token, PASSWORD).statusCode(204);
        setPassword(token, "another-password-8").statusCode(410).body("code", equalTo("token-used"));

        signIn(acme.address("erika"), PASSWORD).statusCode(201);
        signIn(acme.address("erika"), "another-password-8").statusCode(401);
        var state = acme.read(account.getString("id"));
        assertThat(state.getString("status")).isEqualTo("ACTIVE");
        assertThat(state.getBoolean("emailVerified")).isTrue();
    }

    @Test
    @Proves("S4.45")
    void holdsTheTenantsMinimumLength() {
        var acme = company();
        acme.account("erika");
        var token = tokenOf(Inbox.awaitMail(acme.address("erika")));
        setPassword(token, "qT7mLp").statusCode(422).body("code", equalTo("password-too-weak"));

        acme.request()
                .body("{\"minLength\":6}")
                .put("/tenants/{t}/password-policy", acme.id())
                .then()
                .statusCode(200)
                .body("minLength", equalTo(6));
        acme.request()
                .body("{\"minLength\":5}")
                .put("/tenants/{t}/password-policy", acme.id())
                .then()
                .statusCode(422);

        setPassword(token, "qT7mL").statusCode(422).body("errors.field", hasItem("password"));
        given().contentType(ContentType.JSON)
                .body("{\"token\":\"%s\",\"password\":\"qT7mLp\",\"confirmation\":\"qT7mLx\"}".formatted(token))
                .post("/password-setups")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("confirmation"));
        setPassword(token, "qT7mLp").statusCode(204);
    }

    @Test
    void refusesPasswordsThatAreEasyToGuess() {
        var acme = company();
        acme.account("erika.mustermann");
        var token = tokenOf(Inbox.awaitMail(acme.address("erika.mustermann")));

        setPassword(token, "Passwort1234").statusCode(422);
        setPassword(token, "aaaaaaaaaaaaaaaa").statusCode(422);
        setPassword(token, "Erika.Mustermann").statusCode(422);
        setPassword(token, "x".repeat(60) + "abc".repeat(30)).statusCode(422);
        setPassword(token, "Süßer Löwe, öder Wal").statusCode(204);
    }

    @Test
    void readingALinkDoesNotUseItUp() {
        var acme = company();
        acme.account("erika");
        var token = tokenOf(Inbox.awaitMail(acme.address("erika")));

        given().get("/set-password?token=" + token).then().statusCode(200).contentType(ContentType.HTML);
        given().get("/set-password?token=" + token).then().statusCode(200);

        setPassword(token, PASSWORD).statusCode(204);
        given().get("/set-password?token=" + token).then().statusCode(410);
    }

    @Test
    void makesOtherLinksWorthlessOnceOneIsUsed() {
        var acme = company();
        var id = acme.account("erika").getString("id");
        var first = tokenOf(Inbox.awaitMail(acme.address("erika")));
        acme.request()
                .post("/accounts/{id}/actions/send-password-link", id)
                .then()
                .statusCode(202);
        var second = tokenOf(Inbox.awaitMails(acme.address("erika"), 2).get(0));

        setPassword(second, PASSWORD).statusCode(204);

        setPassword(first, "another-password-8").statusCode(410);
    }

    @Test
    void letsOneOfManySimultaneousUsesWin() {
        var acme = company();
        acme.account("erika");
        var token = tokenOf(Inbox.awaitMail(acme.address("erika")));

        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> setPassword(token, PASSWORD + i).extract().statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(204);
    }

    @Test
    void knowsNoLinkThatWasNotMailed() {
        setPassword("x".repeat(43), PASSWORD).statusCode(404).body("code", equalTo("token-unknown"));
        setPassword("x".repeat(101), PASSWORD).statusCode(422);
    }

    @Test
    void endsSessionsWithTheFormerPassword() {
        var acme = company();
        var id = acme.accountWithPassword("erika").getString("id");
        var cookie = signIn(acme.address("erika"), PASSWORD)
                .statusCode(201)
                .extract()
                .cookie("zugang_session");
        acme.request()
                .post("/accounts/{id}/actions/send-password-link", id)
                .then()
                .statusCode(202);

        setPassword(tokenOf(Inbox.awaitMails(acme.address("erika"), 2).get(0)), "another-password-8")
                .statusCode(204);

        given().cookie("zugang_session", cookie).get("/sessions/current").then().statusCode(401);
        acme.request().get("/accounts/{id}", id).then().body("requiredActions", empty());
    }
}
