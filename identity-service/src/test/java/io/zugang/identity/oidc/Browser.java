package io.zugang.identity.oidc;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static io.restassured.RestAssured.given;

/** A browser driven by hand: keeps cookies, follows our own redirects only, reads hidden fields. */
public final class Browser {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\">");

    private final Map<String, String> cookies = new HashMap<>();
    private String language = "en";

    public Browser speaking(String acceptLanguage) {
        language = acceptLanguage;
        return this;
    }

    public String cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), name);
    }

    public void plant(String name, String value) {
        cookies.put(name, value);
    }

    public Response get(String path, Map<String, ?> query) {
        return settle(request().queryParams(query).get(path));
    }

    public Response get(String path) {
        return get(path, Map.of());
    }

    public Response post(String path, Map<String, ?> form) {
        return settle(request()
                // As browsers do when the page that holds the form sends no referrer.
                .header("Origin", "null")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path));
    }

    /** Fills in the page's form and submits it. */
    public Response submit(Response page, Map<String, String> typed) {
        var fields = hidden(page);
        fields.putAll(typed);
        var action = ACTION.matcher(page.asString());
        if (!action.find()) {
            throw new AssertionError("There is no form: " + page.asString());
        }
        return post(withoutPrefix(action.group(1)), fields);
    }

    public Response signIn(Response page, Person person) {
        return submit(page, Map.of("login", person.login(), "password", Person.PASSWORD));
    }

    public static Map<String, String> hidden(Response page) {
        var fields = new HashMap<String, String>();
        var found = HIDDEN.matcher(page.asString());
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    /** Parameters of the address that a response redirects to. */
    public static Map<String, String> redirected(Response response) {
        var query = URI.create(response.header("Location")).getRawQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** Follows redirects within the service; one to elsewhere is the result. */
    private Response settle(Response response) {
        var current = response;
        for (int hop = 0; hop < 8; hop++) {
            cookies.putAll(current.cookies());
            cookies.values().removeIf(String::isEmpty);
            var location = current.header("Location");
            if (location == null || !location.contains("/identity/")) {
                return current;
            }
            current = request()
                    .urlEncodingEnabled(false)
                    .get(withoutPrefix(URI.create(location).getRawPath()
                            + (URI.create(location).getRawQuery() == null
                                    ? ""
                                    : "?" + URI.create(location).getRawQuery())));
        }
        throw new AssertionError("Too many redirects");
    }

    private RequestSpecification request() {
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    private static String withoutPrefix(String path) {
        return path.replaceFirst("^/identity", "");
    }
}
