package io.zugang.identity.session;

import io.quarkus.scheduler.Scheduled;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Removes sessions long over, with the grants that hang on them, and forgotten sign-in attempts. */
@ApplicationScoped
class SessionCleanup {

    private static final Logger LOG = Logger.getLogger(SessionCleanup.class);

    private final ExpiredSessions expired;
    private final SignInThrottle throttle;
    private final TenantScope scope;

    SessionCleanup(ExpiredSessions expired, SignInThrottle throttle, TenantScope scope) {
        this.expired = expired;
        this.throttle = throttle;
        this.scope = scope;
    }

    @Scheduled(every = "1h", delayed = "10m", identity = "session-cleanup")
    void run() {
        scope.asSystem("removal of sessions long over", () -> {
            LOG.debugf("Removed %d sessions and %d sign-in attempts", expired.remove(), throttle.forgetOld());
        });
    }
}
