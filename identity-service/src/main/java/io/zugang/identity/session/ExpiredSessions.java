package io.zugang.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Sessions that ended so long ago that nobody asks for them. */
@ApplicationScoped
class ExpiredSessions {

    private final SessionRepository sessions;
    private final SessionConfig config;
    private final Clock clock;

    ExpiredSessions(SessionRepository sessions, SessionConfig config, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    long remove() {
        return sessions.deleteExpiredBefore(clock.instant().minus(config.kept()));
    }
}
