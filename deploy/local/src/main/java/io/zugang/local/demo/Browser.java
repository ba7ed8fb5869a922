package io.zugang.local.demo;

import io.zugang.local.signin.PortalClient;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One person's browser: keeps cookies, reads forms, follows redirects until one leads out of Zugang. */
final class Browser {

    private static final int MAX_REDIRECTS = 10;

    private final HttpClient http;
    private final String outside;

    /** @param outside the address of the portal, where the browser stops */
    Browser(String outside) {
        this.outside = outside;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    PageView open(String url) {
        return follow(URI.create(url), request(URI.create(url)).GET().build());
    }

    /** Fills in the form of the page and submits it. */
    PageView submit(PageView page, Map<String, String> entered) {
        var form = page.form();
        var fields = new LinkedHashMap<>(form.fields());
        fields.putAll(entered);
        var target = page.address().resolve(form.action());
        var request = request(target)
                .POST(BodyPublishers.ofString(PortalClient.encode(fields)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();
        return follow(target, request);
    }

    private PageView follow(URI address, HttpRequest request) {
        var at = address;
        var response = send(request);
        for (int i = 0; i < MAX_REDIRECTS; i++) {
            var location = response.headers().firstValue("Location");
            if (response.statusCode() / 100 != 3 || location.isEmpty()) {
                return new PageView(at, response.statusCode(), response.body());
            }
            at = at.resolve(location.get());
            if (at.toString().startsWith(outside)) {
                return new PageView(at, response.statusCode(), "");
            }
            response = send(request(at).GET().build());
        }
        throw new StepFailed("Too many redirects from " + address);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StepFailed(request.method() + " " + request.uri() + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("The main job was interrupted", e);
        }
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .header("Accept-Language", "de");
    }
}
