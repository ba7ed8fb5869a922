package io.zugang.identity.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cookies with a secret in them. Scripts cannot read them, other sites cannot send them with a form, and only this
 * service gets them; TLS is left out where there is none, on a developer's machine.
 */
@ApplicationScoped
public class SecretCookie {

    private static final Set<String> MODES_WITHOUT_TLS = Set.of("local", "test");

    private final String path;
    private final boolean secure;

    SecretCookie(
            @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String path,
            @ConfigProperty(name = "zugang.mode") Optional<String> mode) {
        this.path = path;
        this.secure = mode.filter(MODES_WITHOUT_TLS::contains).isEmpty();
    }

    /** A cookie that ends after some seconds. */
    public NewCookie lasting(String name, String value, int seconds) {
        return cookie(name, value, seconds);
    }

    /** A cookie that ends with the browser. */
    public NewCookie untilBrowserCloses(String name, String value) {
        return cookie(name, value, NewCookie.DEFAULT_MAX_AGE);
    }

    /** Takes a cookie away. */
    public NewCookie removed(String name) {
        return cookie(name, "", 0);
    }

    private NewCookie cookie(String name, String value, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
