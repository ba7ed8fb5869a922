package io.zugang.identity.registration;

import io.zugang.identity.oidc.Browser;
import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.PASSWORD;
import static io.zugang.identity.IdentityFixtures.awaitEvents;
import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.IdentityFixtures.setPassword;
import static io.zugang.identity.IdentityFixtures.signIn;
import static io.zugang.identity.IdentityFixtures.tokenOf;
import static io.zugang.identity.registration.Begun.start;
import static io.zugang.identity.registration.Begun.verifyElsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A stranger registers with somebody's address: the owner of the mailbox never lets the stranger in. */
@ServiceTest
class MailboxOwnerTest {

    private static final String OWN_PASSWORD = "violet-harbour-seven-lamps";

    @Test
    void doesNotActivateAStrangersPasswordByTheLinkAlone() {
        var acme = company("CUSTOMER", "PENDING");
        var stranger = start("CUSTOMER").withCompany(acme.id());
        stranger.administrator(acme.address("victim")).statusCode(202);
        var mailed = tokenOf(Inbox.awaitMail(acme.address("victim")));

        verifyElsewhere(mailed).statusCode(403).body("code", equalTo("password-setup-required"));
        start("CUSTOMER").verify(mailed).statusCode(403).body("code", equalTo("password-setup-required"));

        signIn(acme.address("victim"), PASSWORD).statusCode(403).body("code", equalTo("email-not-verified"));
        stranger.read().body("state", equalTo("AWAITING_VERIFICATION"));
    }

    @Test
    void letsTheOwnerReplaceTheStrangersPasswordByTheSameLink() {
        var acme = company("CUSTOMER", "PENDING");
        var stranger = start("CUSTOMER").withCompany(acme.id());
        stranger.administrator(acme.address("victim")).statusCode(202);
        var mailed = tokenOf(Inbox.awaitMail(acme.address("victim")));

        setPassword(mailed, OWN_PASSWORD).statusCode(204);

        assertThat(awaitEvents("identity.registration.completed.v1", stranger.id()))
                .hasSize(1);
        signIn(acme.address("victim"), PASSWORD).statusCode(401);
        signIn(acme.address("victim"), OWN_PASSWORD).statusCode(201);
        stranger.verify(mailed).statusCode(410).body("code", equalTo("token-used"));
        setPassword(mailed, PASSWORD).statusCode(410).body("code", equalTo("token-used"));
    }

    @Test
    void asksForANewPasswordOnThePageOfAnotherBrowser() {
        var acme = company("CUSTOMER", "PENDING");
        start("CUSTOMER").withCompany(acme.id()).administrator(acme.address("victim"));
        var mailed = tokenOf(Inbox.awaitMail(acme.address("victim")));
        var elsewhere = new Browser();

        var page = elsewhere.get("/verify-email", Map.of("token", mailed));
        assertThat(page.asString()).contains("Repeat the new password");
        var forced = elsewhere.post(
                "/verify-email",
                Map.of("token", mailed, "form_token", Browser.hidden(page).get("form_token")));
        assertThat(forced.statusCode()).isEqualTo(403);
        signIn(acme.address("victim"), PASSWORD).statusCode(403);

        var done = elsewhere.submit(page, Map.of("password", OWN_PASSWORD, "confirmation", OWN_PASSWORD));

        assertThat(done.asString()).contains("Your password is set");
        signIn(acme.address("victim"), OWN_PASSWORD).statusCode(201);
    }

    @Test
    void confirmsByOneClickInTheBrowserThatRegistered() {
        var acme = company("CUSTOMER", "PENDING");
        var begun = Begun.startFrom(given(), "CUSTOMER").statusCode(201).extract();
        var registration = new Begun(begun.path("id"), begun.path("registrationToken")).withCompany(acme.id());
        registration.administrator(acme.address("grit")).statusCode(202);
        var mailed = tokenOf(Inbox.awaitMail(acme.address("grit")));
        var browser = new Browser();
        begun.cookies().forEach(browser::plant);

        var done = browser.submit(browser.get("/verify-email", Map.of("token", mailed)), Map.of());

        assertThat(done.asString()).contains("Your e-mail address is confirmed");
        assertThat(begun.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/identity");
        signIn(acme.address("grit"), PASSWORD).statusCode(201);
    }
}
