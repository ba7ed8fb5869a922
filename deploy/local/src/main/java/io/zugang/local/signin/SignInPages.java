package io.zugang.local.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.local.web.Content;
import io.zugang.local.web.Pages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import static io.zugang.local.web.Content.escape;

/** {@code /sign-in} leads to the sign-in page, {@code /signed-in} shows what came of it. */
public final class SignInPages implements Pages {

    private static final int OPEN_SIGN_INS = 50;

    private final PortalClient client;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    /** Sign-ins under way by their state; the oldest are forgotten. */
    private final Map<String, Pkce> open = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pkce> eldest) {
            return size() > OPEN_SIGN_INS;
        }
    });

    public SignInPages(PortalClient client) {
        this.client = client;
    }

    @Override
    public Content page(String path, Map<String, String> query) throws IOException {
        if (path.equals("/sign-in")) {
            var pkce = Pkce.fresh();
            open.put(pkce.state(), pkce);
            return Content.redirect(client.authorizeUrl(pkce));
        }
        var pkce = open.remove(query.getOrDefault("state", ""));
        var code = query.get("code");
        if (pkce == null || code == null) {
            var error = query.getOrDefault("error", "this sign-in was not started here or is already over");
            return Content.html(
                    "<h1>Not signed in</h1><p>" + escape(error) + "</p><p><a href=\"/sign-in\">Sign in again</a></p>");
        }
        return signedIn(redeem(code, pkce));
    }

    private JsonNode redeem(String code, Pkce pkce) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(client.tokenUrl()))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(PortalClient.encode(client.redeem(code, pkce))))
                .build();
        try {
            return json.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Content signedIn(JsonNode answer) throws IOException {
        var token = answer.path("access_token").asText();
        if (token.isEmpty()) {
            return Content.html("<h1>Not signed in</h1><pre>" + escape(answer.toString()) + "</pre>");
        }
        var claims = json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        return Content.html("<h1>Signed in</h1><p>The access token, valid for ten minutes. Paste it after"
                + " <b>Authorize</b> in the OpenAPI page of a service, or send it as <code>Authorization: Bearer …</code>."
                + "</p><pre class=\"code\">" + escape(token) + "</pre><p>What it says:</p><pre class=\"code\">"
                + escape(claims.toPrettyString()) + "</pre><p><a href=\"/\">Mail inbox</a></p>");
    }
}
