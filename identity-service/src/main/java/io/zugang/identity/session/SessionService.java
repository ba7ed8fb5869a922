package io.zugang.identity.session;

import io.zugang.identity.account.AccountAccessEnded;
import io.zugang.identity.secret.RandomToken;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Life of sessions. Finding one by its token or id needs system reach, for the caller is known only afterwards. */
@ApplicationScoped
public class SessionService {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final SessionRepository sessions;
    private final SessionConfig config;
    private final Outbox outbox;
    private final Clock clock;

    SessionService(SessionRepository sessions, SessionConfig config, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Starts a session, or prolongs the one the browser already has for the same account, so that its tokens stay good.
     * A session of somebody else in the same browser ends.
     *
     * @param presented the token of the browser's cookie, if it sent one
     */
    @Transactional
    public StartedSession start(NewSession wanted, @Nullable String presented) {
        var now = clock.instant();
        var former = presented == null ? null : former(presented, now);
        var token = RandomToken.next();
        if (former != null && former.accountId().equals(wanted.accountId())) {
            former.authenticate(RandomToken.hash(token), wanted.installationId(), now, end(wanted, now));
            outbox.publish(SessionEvent.Started.of(former, "reauthenticated"));
            return new StartedSession(former.view(), token);
        }
        if (former != null) {
            end(former, now, "replaced");
        }
        var session = new Session(wanted);
        session.authenticate(RandomToken.hash(token), wanted.installationId(), now, end(wanted, now));
        sessions.persist(session);
        outbox.publish(SessionEvent.Started.of(session, "signed-in"));
        return new StartedSession(session.view(), token);
    }

    /** The live session that this cookie token proves. */
    @Transactional
    public Optional<SessionView> byToken(@Nullable String token) {
        var now = clock.instant();
        return Optional.ofNullable(token)
                .flatMap(value -> sessions.byTokenHash(RandomToken.hash(value)))
                .filter(session -> isLive(session, now))
                .map(session -> used(session, now));
    }

    /** The live session with this id. */
    @Transactional
    public Optional<SessionView> byId(UUID id) {
        var now = clock.instant();
        return sessions.findByIdOptional(id)
                .filter(session -> isLive(session, now))
                .map(session -> used(session, now));
    }

    /** Live sessions of an account, oldest first. */
    @Transactional
    public List<SessionView> of(UUID accountId) {
        var now = clock.instant();
        return sessions.liveOf(accountId, now, idleSince(now)).stream()
                .map(Session::view)
                .toList();
    }

    /** Ends one session; nothing happens if it has ended. */
    @Transactional
    public void end(UUID id, String reason) {
        var now = clock.instant();
        sessions.locked(id).filter(session -> isLive(session, now)).ifPresent(session -> end(session, now, reason));
    }

    /**
     * Ends every session of an account, in the caller's transaction if there is one.
     *
     * @return how many ended
     */
    @Transactional
    public int endAll(UUID accountId, String reason) {
        var now = clock.instant();
        var live = sessions.lockedLiveOf(accountId, now);
        live.forEach(session -> end(session, now, reason));
        return live.size();
    }

    void endWithAccount(@Observes AccountAccessEnded ended) {
        endAll(ended.accountId(), ended.reason());
    }

    private boolean isLive(Session session, Instant now) {
        return session.isLive(now, idleSince(now));
    }

    private Instant idleSince(Instant now) {
        return now.minus(config.idle());
    }

    /** Notes the use, but not each one of a busy minute. */
    private SessionView used(Session session, Instant now) {
        if (session.lastUsedAt().plus(USE_NOTED_EVERY).isBefore(now)) {
            sessions.used(session.id(), now);
        }
        return session.view();
    }

    private @Nullable Session former(String presented, Instant now) {
        return sessions.lockedByTokenHash(RandomToken.hash(presented))
                .filter(session -> isLive(session, now))
                .orElse(null);
    }

    private void end(Session session, Instant now, String reason) {
        session.end(now, reason);
        outbox.publish(SessionEvent.Ended.of(session, reason));
    }

    private Instant end(NewSession wanted, Instant now) {
        var longest = now.plus(config.life());
        var validUntil = wanted.validUntil();
        return validUntil != null && validUntil.isBefore(longest) ? validUntil : longest;
    }
}
