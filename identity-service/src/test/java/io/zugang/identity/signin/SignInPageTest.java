package io.zugang.identity.signin;

import io.zugang.identity.oidc.Browser;
import io.zugang.identity.oidc.Person;
import io.zugang.identity.oidc.Portal;
import io.zugang.identity.session.SessionCookie;
import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class SignInPageTest {

    private final Browser browser = new Browser();
    private final Portal portal = new Portal();

    @Test
    void speaksTheLanguageOfTheBrowserOrOfTheRequest() {
        assertThat(browser.get("/sign-in").asString()).contains("<html lang=\"en\">", "Password");
        assertThat(new Browser()
                        .speaking("fr, de-AT;q=0.8, en;q=0.5")
                        .get("/sign-in")
                        .asString())
                .contains("<html lang=\"de\">", "Passwort");
        assertThat(new Browser().speaking("-").get("/sign-in").asString()).contains("<html lang=\"en\">");
        assertThat(browser.get("/authorize", portal.request(Map.of("ui_locales", "fr-CA de")))
                        .asString())
                .contains("<html lang=\"de\">");
    }

    @Test
    void allowsNoScriptsNoFramesAndNoCache() {
        var page = browser.get("/authorize", portal.request());

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://127.0.0.1:9999")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.asString()).doesNotContain("<script", "style=", "onclick");
        assertThat(given().get("/page/zugang.css").statusCode()).isEqualTo(200);
    }

    @Test
    void showsWhatClientsSendAsTextOnly() {
        var page = browser.get("/authorize", portal.request(Map.of("login_hint", "\"><script>alert(1)</script>")));

        assertThat(page.asString()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void acceptsFormsOnlyFromItsOwnPages() {
        var person = Person.inNewCompany();
        var page = browser.get("/sign-in");
        var fields = Browser.hidden(page);
        var typed = Map.of("login", person.login(), "password", Person.PASSWORD);

        var withoutToken = new Browser().post("/sign-in", typed);
        assertThat(withoutToken.statusCode()).isEqualTo(403);
        var foreignBrowser = new Browser();
        foreignBrowser.get("/sign-in");
        var planted = foreignBrowser.submit(page, typed);
        assertThat(planted.statusCode()).isEqualTo(403);
        var crossSite = given().cookie("zugang_form", browser.cookie("zugang_form"))
                .header("Sec-Fetch-Site", "cross-site")
                .formParams(fields)
                .formParams(typed)
                .post("/sign-in");
        assertThat(crossSite.statusCode()).isEqualTo(403);
        assertThat(List.of(withoutToken, planted, crossSite))
                .noneMatch(answer -> answer.cookies().containsKey(SessionCookie.NAME));

        assertThat(browser.submit(page, typed).asString()).contains("You are signed in");
    }

    @Test
    void makesANewCookieAtSignInSoThatAPlantedOneIsWorthless() {
        browser.plant(SessionCookie.NAME, "planted-by-somebody");

        portal.codeFor(browser, Person.inNewCompany());

        assertThat(browser.cookie(SessionCookie.NAME)).isNotEqualTo("planted-by-somebody");
        var former = browser.cookie(SessionCookie.NAME);
        var page = browser.get("/authorize", portal.request(Map.of("prompt", "login")));
        browser.signIn(page, Person.inNewCompany());
        assertThat(given().cookie(SessionCookie.NAME, former)
                        .get("/sessions/current")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void saysTheSameToWrongPasswordsUnknownLoginsAndUnsetPasswords() {
        var person = Person.inNewCompany();
        var page = browser.get("/authorize", portal.request());

        for (var login : List.of(
                person.login(),
                "nobody@company.example",
                Person.withoutPassword(person.tenantId()).login())) {
            var again = browser.submit(page, Map.of("login", login, "password", "wrong"));
            assertThat(again.statusCode()).isEqualTo(401);
            assertThat(again.asString())
                    .contains("Login or password is wrong", "role=\"alert\"", "value=\"" + login + "\"");
        }
    }

    @Test
    void leadsThroughTheChangeOfAnInitialPassword() {
        var person = Person.inNewCompany();
        person.with("required_actions = '{CHANGE_PASSWORD}'");

        var change = browser.signIn(browser.get("/authorize", portal.request()), person);
        assertThat(change.asString()).contains("Choose a password of your own");
        var differs = browser.submit(change, Map.of("password", "a very long new password", "confirmation", "b"));
        assertThat(differs.asString()).contains("The two passwords differ");
        var weak = browser.submit(differs, Map.of("password", "short", "confirmation", "short"));
        assertThat(weak.statusCode()).isEqualTo(422);
        var back = browser.submit(
                weak, Map.of("password", "eleven green bicycles", "confirmation", "eleven green bicycles"));

        assertThat(portal.redeem(portal.codeOf(back)).statusCode()).isEqualTo(200);
    }

    @Test
    void setsThePasswordByTheMailedLinkAndOpeningItUsesNothingUp() {
        var person = Person.withoutPassword(Person.inNewCompany().tenantId());
        var link = Inbox.awaitMail(person.login()).links().get(0);
        var token = Map.of("token", link.replaceFirst(".*token=", ""));

        browser.get("/set-password", token);
        var page = browser.get("/set-password", token);
        assertThat(page.statusCode()).isEqualTo(200);
        var typed = Map.of("password", Person.PASSWORD, "confirmation", Person.PASSWORD);
        assertThat(browser.submit(page, typed).asString()).contains("Your password is set");

        portal.codeFor(new Browser(), person);
        assertThat(browser.get("/set-password", token).statusCode()).isEqualTo(410);
        assertThat(browser.get("/set-password", Map.of("token", "nonsense")).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/verify-email", Map.of("token", "nonsense")).statusCode())
                .isEqualTo(404);
    }
}
