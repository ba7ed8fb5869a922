package io.zugang.identity.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Life of sessions and the brakes on guessing. */
@ConfigMapping(prefix = "identity.session")
public interface SessionConfig {

    /** How long a person stays signed in; an account's validUntil may end it sooner. */
    @WithDefault("PT10H")
    Duration life();

    /** A session that nobody has used for so long ends; every use, also of a refresh token, counts. */
    @WithDefault("PT8H")
    Duration idle();

    /** How long ended sessions are kept for the answer to "who was signed in". */
    @WithDefault("P30D")
    Duration kept();

    /** Brakes on guessing passwords. */
    Throttle throttle();

    /** Wrong passwords are counted per login and network, and per network. Strangers slow only themselves down. */
    interface Throttle {

        /** Wrong passwords for one login from one network before the first pause. */
        @WithDefault("5")
        int perLogin();

        /** Wrong passwords for any login from one network before the first pause. */
        @WithDefault("100")
        int perNetwork();

        /** The first pause; each further wrong password doubles it. */
        @WithDefault("PT30S")
        Duration firstPause();

        /** The longest pause. */
        @WithDefault("PT15M")
        Duration longestPause();

        /** Wrong passwords are forgotten after this time. */
        @WithDefault("PT1H")
        Duration memory();
    }
}
