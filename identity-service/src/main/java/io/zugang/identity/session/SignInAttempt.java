package io.zugang.identity.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A login and a password, as given.
 *
 * @param installationId the installation to sign in to, null for the platform itself
 * @param network        where the request comes from, see {@link io.zugang.identity.requestlimit.ClientNetwork}
 */
public record SignInAttempt(
        String login, String password, @Nullable UUID installationId, String network) {

    @Override
    public String toString() {
        return "SignInAttempt[]";
    }
}
