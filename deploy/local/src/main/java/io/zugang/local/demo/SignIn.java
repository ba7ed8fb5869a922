package io.zugang.local.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs a person in the way a portal does: authorization code with PKCE, through the sign-in page. */
final class SignIn {

    private static final String CLIENT = "portal";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Stage stage;

    SignIn(Stage stage) {
        this.stage = stage;
    }

    Tokens with(String login, String password) {
        var verifier = random();
        var browser = new Browser(stage.callback());
        var page = browser.submit(openSignIn(browser, verifier), Map.of("login", login, "password", password));
        return redeem(page, verifier);
    }

    /** As {@link #with}, for somebody whose password was chosen by somebody else. */
    Tokens withOneTimePassword(String login, String oneTime, String password) {
        var verifier = random();
        var browser = new Browser(stage.callback());
        var page = browser.submit(openSignIn(browser, verifier), Map.of("login", login, "password", oneTime));
        StepFailed.unless(page.asksFor("confirmation"), "After a one-time password a new one must be asked for: " + page);
        return redeem(browser.submit(page, Map.of("password", password, "confirmation", password)), verifier);
    }

    Answer refresh(Tokens tokens) {
        return stage.api()
                .postForm(
                        stage.identity("/token"),
                        CLIENT,
                        "",
                        Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh(), "client_id", CLIENT));
    }

    private PageView openSignIn(Browser browser, String verifier) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", CLIENT);
        query.put("redirect_uri", stage.callback());
        query.put("scope", "openid profile email offline_access");
        query.put("state", verifier.substring(0, 16));
        query.put("nonce", random());
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        var page = browser.open(stage.identity("/authorize?") + Api.encode(query));
        StepFailed.unless(page.asksFor("password"), "The sign-in page should ask for a password: " + page);
        return page;
    }

    private Tokens redeem(PageView page, String verifier) {
        var code = page.parameter("code")
                .orElseThrow(() -> new StepFailed("The sign-in should lead back to the portal with a code: " + page));
        StepFailed.unlessEqual(verifier.substring(0, 16), page.parameter("state").orElse(""), "The returned state");
        var form = Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", stage.callback(),
                "client_id", CLIENT,
                "code_verifier", verifier);
        var answer = stage.api().postForm(stage.identity("/token"), CLIENT, "", form);
        return Tokens.of(answer.expect(200));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
