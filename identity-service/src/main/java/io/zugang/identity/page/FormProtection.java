package io.zugang.identity.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.zugang.identity.secret.RandomToken;
import io.zugang.identity.secret.Sealing;
import io.zugang.identity.secret.SecretCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from submitting our forms, in two ways: browsers say where a form came from (Sec-Fetch-Site), and a
 * form carries a MAC of a random cookie that other sites can neither read nor set.
 */
@ApplicationScoped
public class FormProtection {

    /** The cookie's name. */
    public static final String COOKIE = "zugang_form";

    /** The form field's name. */
    public static final String FIELD = "form_token";

    private static final String PURPOSE = "form";
    private static final Pattern OUR_COOKIE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Set<String> OUR_PAGES = Set.of("same-origin", "none");

    private final Sealing sealing;
    private final SecretCookie cookies;
    private final CurrentVertxRequest current;

    FormProtection(Sealing sealing, SecretCookie cookies, CurrentVertxRequest current) {
        this.sealing = sealing;
        this.cookies = cookies;
        this.current = current;
    }

    /** Whether the form of the running request came from a page of ours in this browser. */
    public boolean accepts(@Nullable String field) {
        var request = current.getCurrent().request();
        var site = request.getHeader("Sec-Fetch-Site");
        var cookie = cookieOf(request);
        return (site == null || OUR_PAGES.contains(site))
                && field != null
                && cookie != null
                && RandomToken.sameBytes(sealing.mac(PURPOSE, cookie), field);
    }

    /** The browser's cookie, or a new one, and the field: two tabs share one cookie and both forms work. */
    Pair pair() {
        var known = cookieOf(current.getCurrent().request());
        var value = known == null ? RandomToken.next() : known;
        return new Pair(cookies.untilBrowserCloses(COOKIE, value), sealing.mac(PURPOSE, value));
    }

    private static @Nullable String cookieOf(HttpServerRequest request) {
        var cookie = request.getCookie(COOKIE);
        return cookie != null && OUR_COOKIE.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }

    /** The cookie to set and the field to put into the form. */
    record Pair(NewCookie cookie, String field) {}
}
