package io.zugang.sync.connection;

import io.zugang.platform.persistence.Reach;
import io.zugang.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which connections someone may see.
 *
 * @param installationId the only installation whose connections are seen; null for all within reach
 */
record ConnectionSight(Reach reach, @Nullable UUID installationId) {

    private static final String INSTALLATION_CLIENT = "installation-";
    private static final UUID NO_INSTALLATION = new UUID(0, 0);

    /** An installation's client sees the connections of its own installation only, not those of its neighbours. */
    static ConnectionSight of(Reach reach, @Nullable Caller caller) {
        return caller != null && caller.id().startsWith(INSTALLATION_CLIENT)
                ? new ConnectionSight(reach, installation(caller.id().substring(INSTALLATION_CLIENT.length())))
                : of(reach);
    }

    static ConnectionSight of(Reach reach) {
        return new ConnectionSight(reach, null);
    }

    /** Whoever only looks like the client of an installation sees nothing. */
    private static UUID installation(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noInstallation) {
            return NO_INSTALLATION;
        }
    }
}
