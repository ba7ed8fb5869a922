package io.zugang.identity.oidc;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The list of allowed origins is for the API, which answers scripts of portals. It must not stop two other kinds of requests,
 * though browsers send Origin with them too:
 *
 * <ul>
 *   <li>navigations: our own forms (with {@code Origin: null}, since our pages send no referrer), and forms of any portal that
 *       lead to the authorization and the end-session endpoint (OpenID Connect Core 1.0 section 3.1.2.1, RP-Initiated Logout
 *       1.0 section 2). Tokens in the forms keep foreign ones out, not the origin.
 *   <li>scripts of public applications, which stand on any origin and bring all they need in the request: no endpoint that
 *       they call looks at cookies (OAuth 2.0 for Browser-Based Applications).
 * </ul>
 */
@ApplicationScoped
class BrowserOrigins {

    private static final Set<String> PAGES = Set.of(
            "/authorize",
            "/authorize/continue",
            "/end-session",
            "/sign-in",
            "/sign-out",
            "/signed-out",
            "/change-password",
            "/set-password",
            "/verify-email");
    private static final Set<String> FOR_ANY_SCRIPT = Set.of(
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server",
            "/jwks",
            "/token",
            "/revoke",
            "/userinfo");
    private static final int BEFORE_THE_LIST_OF_ORIGINS = 5_000;
    private static final int NO_CONTENT = 204;

    private final String root;

    BrowserOrigins(@ConfigProperty(name = "quarkus.http.root-path") String root) {
        this.root = root;
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, BEFORE_THE_LIST_OF_ORIGINS);
    }

    private void judge(RoutingContext context) {
        var request = context.request();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var path = context.normalizedPath();
        if (origin == null || !path.startsWith(root)) {
            context.next();
            return;
        }
        var endpoint = path.substring(root.length());
        if (PAGES.contains(endpoint)) {
            request.headers().remove(HttpHeaders.ORIGIN);
            context.next();
        } else if (FOR_ANY_SCRIPT.contains(endpoint)) {
            answerAnyScript(context);
        } else {
            context.next();
        }
    }

    private static void answerAnyScript(RoutingContext context) {
        var response = context.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        var request = context.request();
        boolean preflight = request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (preflight) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET,POST")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization,Content-Type")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "3600")
                    .setStatusCode(NO_CONTENT)
                    .end();
            return;
        }
        request.headers().remove(HttpHeaders.ORIGIN);
        response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "WWW-Authenticate");
        context.next();
    }
}
