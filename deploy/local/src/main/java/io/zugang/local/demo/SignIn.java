package io.zugang.local.demo;

import io.zugang.local.signin.Pkce;
import io.zugang.local.signin.PortalClient;
import java.util.Map;

/** Signs a person in the way a portal does: authorization code with PKCE, through the sign-in page. */
final class SignIn {

    private final Stage stage;

    SignIn(Stage stage) {
        this.stage = stage;
    }

    Tokens with(String login, String password) {
        var pkce = Pkce.fresh();
        var browser = new Browser(stage.callback());
        var page = browser.submit(openSignIn(browser, pkce), Map.of("login", login, "password", password));
        return redeem(page, pkce);
    }

    /** As {@link #with}, for somebody whose password was chosen by somebody else. */
    Tokens withOneTimePassword(String login, String oneTime, String password) {
        var pkce = Pkce.fresh();
        var browser = new Browser(stage.callback());
        var page = browser.submit(openSignIn(browser, pkce), Map.of("login", login, "password", oneTime));
        StepFailed.unless(
                page.asksFor("confirmation"), "After a one-time password a new one must be asked for: " + page);
        return redeem(browser.submit(page, Map.of("password", password, "confirmation", password)), pkce);
    }

    Answer refresh(Tokens tokens) {
        return stage.api().postForm(client().tokenUrl(), "", "", client().refresh(tokens.refresh()));
    }

    private PageView openSignIn(Browser browser, Pkce pkce) {
        var page = browser.open(client().authorizeUrl(pkce));
        StepFailed.unless(page.asksFor("password"), "The sign-in page should ask for a password: " + page);
        return page;
    }

    private Tokens redeem(PageView page, Pkce pkce) {
        var code = page.parameter("code")
                .orElseThrow(() -> new StepFailed("The sign-in should lead back to the portal with a code: " + page));
        StepFailed.unlessEqual(pkce.state(), page.parameter("state").orElse(""), "The returned state");
        var answer = stage.api().postForm(client().tokenUrl(), "", "", client().redeem(code, pkce));
        return Tokens.of(answer.expect(200));
    }

    private PortalClient client() {
        return new PortalClient(stage.identity(""), stage.callback());
    }
}
