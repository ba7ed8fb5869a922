package io.zugang.identity.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Life of codes and tokens; an account's validUntil and the session's end may cut each of them short. */
@ConfigMapping(prefix = "identity.oidc")
public interface OidcConfig {

    /** A code lives for one redirect. */
    @WithDefault("PT60S")
    Duration codeLife();

    /** Short, since an access token is believed without asking back. */
    @WithDefault("PT10M")
    Duration accessTokenLife();

    /** An ID token is read once, right after it was made. */
    @WithDefault("PT10M")
    Duration idTokenLife();

    /** How long a used refresh token gives the same successor again: two tabs, or an answer that got lost. */
    @WithDefault("PT10S")
    Duration refreshGrace();
}
