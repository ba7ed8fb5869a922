package io.zugang.identity.credential;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long one-time links live, counted from the moment the mail is sent. */
@ConfigMapping(prefix = "identity.action-token")
interface ActionTokenConfig {

    /** Links that prove an address. */
    Duration verifyEmailTtl();

    /** Links that set a password. */
    Duration setPasswordTtl();

    default Duration ttl(TokenPurpose purpose) {
        return switch (purpose) {
            case VERIFY_EMAIL -> verifyEmailTtl();
            case SET_PASSWORD -> setPasswordTtl();
        };
    }
}
