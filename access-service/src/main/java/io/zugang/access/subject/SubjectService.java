package io.zugang.access.subject;

import io.zugang.access.decision.SubjectType;
import io.zugang.access.snapshot.AccessChange;
import io.zugang.access.snapshot.AccessVersions;
import io.zugang.access.subject.SubjectEvent.What;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Takes over what identity-service tells. Its callers run over all tenants. */
@ApplicationScoped
class SubjectService {

    /** How long an ended session is remembered at least: longer than any access token lives. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

    private static final int BATCH = 100;

    private final SubjectRepository subjects;
    private final AccessVersions versions;
    private final Outbox outbox;
    private final Event<SubjectCreated> created;
    private final Event<SubjectRemoved> removed;
    private final Clock clock;

    SubjectService(
            SubjectRepository subjects,
            AccessVersions versions,
            Outbox outbox,
            Event<SubjectCreated> created,
            Event<SubjectRemoved> removed,
            Clock clock) {
        this.subjects = subjects;
        this.versions = versions;
        this.outbox = outbox;
        this.created = created;
        this.removed = removed;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void accountTold(UUID tenantId, AccountFact account) {
        var known = subjects.find(
                Reach.EVERYTHING, SubjectType.ACCOUNT, account.id().toString());
        var subject = known.orElseGet(
                () -> new Subject(tenantId, SubjectType.ACCOUNT, account.id().toString()));
        boolean changed = subject.become(account.stateAfter(subject.state()), clock.instant())
                | subject.place(account.type(), account.unitId());
        if (known.isEmpty()) {
            announce(subject, account);
        }
        if (changed || known.isEmpty()) {
            publish(subject, account.id(), What.STATE);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void accountDeleted(AccountFact account) {
        subjects.find(Reach.EVERYTHING, SubjectType.ACCOUNT, account.id().toString())
                .filter(subject -> subject.delete(clock.instant()))
                .ifPresent(subject -> {
                    removed.fire(new SubjectRemoved(subject.ref()));
                    publish(subject, account.id(), What.DELETED);
                });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void clientTold(ClientFact client) {
        if (subjects.find(Reach.EVERYTHING, SubjectType.SERVICE, client.clientId())
                .isPresent()) {
            return;
        }
        var subject = new Subject(client.tenantId(), SubjectType.SERVICE, client.clientId());
        subjects.persistAndFlush(subject);
        created.fire(new SubjectCreated(
                subject.ref(), List.of(client.role()), client.installationId().toString()));
        publish(subject, client.installationId(), What.STATE);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void sessionEnded(UUID tenantId, SessionFact session) {
        var now = clock.instant();
        var leastExpiry = now.plus(TOKEN_LIFE);
        var expiry = session.expiresAt();
        var remembered = expiry == null || expiry.isBefore(leastExpiry) ? leastExpiry : expiry;
        subjects.forgetSessionsExpiredBefore(now);
        if (subjects.endSession(session.sid(), tenantId, remembered)) {
            versions.advance(tenantId, AccessChange.session());
            var change = new SubjectEvent.Change(
                    SubjectType.ACCOUNT.wireName(), session.accountId().toString(), What.SESSION_ENDED);
            outbox.publish(new SubjectEvent.Changed(session.accountId(), tenantId, change));
        }
    }

    /** Tells of subjects whose validity began or ended by time alone; gives how many. */
    @Transactional
    int recheckValidity() {
        var now = clock.instant();
        var due = subjects.dueForRecheck(now, BATCH);
        for (var subject : due) {
            subject.scheduleRecheck(now);
            publish(subject, UUID.fromString(subject.key()), What.STATE);
        }
        return due.size();
    }

    private void announce(Subject subject, AccountFact account) {
        subjects.persistAndFlush(subject);
        var origin = account.origin() == null ? "" : account.origin();
        created.fire(new SubjectCreated(subject.ref(), account.roles(), origin));
    }

    private void publish(Subject subject, UUID eventSubject, What what) {
        versions.advance(subject.tenantId(), AccessChange.subject(subject.id()));
        var change = new SubjectEvent.Change(subject.type().wireName(), subject.key(), what);
        outbox.publish(new SubjectEvent.Changed(eventSubject, subject.tenantId(), change));
    }
}
