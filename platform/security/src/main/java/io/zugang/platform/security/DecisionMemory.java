package io.zugang.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.FeedHealth;
import io.zugang.platform.events.FeedListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Remembers permits until access-service says that something about their subject or its tenant changed. Each permit carries
 * the moment its question was asked, each change its own moment, and a permit older than a change that concerns it is not
 * used: so a change that arrives while a question is under way counts too. Denials are never remembered.
 */
@ApplicationScoped
@UnlessBuildProperty(name = "zugang.service", stringValue = DecisionMemory.SOURCE, enableIfMissing = true)
class DecisionMemory implements FeedListener {

    static final String SOURCE = "access-service";

    // Somebody of any tenant may hold a role, belong to a group or have a profile, whichever tenant these belong to.
    private static final List<String> CONCERNS_EVERYBODY =
            List.of("access.role.", "access.catalogue.", "access.group.", "access.profile.updated.");
    private static final List<String> SUBJECT_FIELDS = List.of("accountId", "subjectId");

    private final FeedHealth feed;
    private final Clock clock;
    private final DecisionsConfig config;
    private final Cache<Key, Permit> permits;
    private final Cache<String, Long> changes;
    private final AtomicLong moments = new AtomicLong();
    private volatile long everybodyChanged;

    private record Key(
            String subjectType,
            String id,
            @Nullable String sessionId,
            @Nullable Instant signedInAt,
            String permission) {
        static Key of(Question question) {
            var subject = question.subject();
            return new Key(
                    subject.subjectType(),
                    subject.id(),
                    subject.sessionId(),
                    subject.signedInAt(),
                    question.permission());
        }
    }

    private record Permit(Decision decision, long asked) {}

    DecisionMemory(FeedHealth feed, Clock clock, DecisionsConfig config) {
        this.feed = feed;
        this.clock = clock;
        this.config = config;
        this.permits = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(config.reuse())
                .build();
        // A change may be forgotten once every permit older than it is gone.
        this.changes = Caffeine.newBuilder()
                .expireAfterWrite(config.reuse().multipliedBy(2))
                .build();
    }

    /** The moment to hand to {@link #remember} with the answer to a question that is asked now. */
    long moment() {
        return moments.get();
    }

    @Nullable
    Decision recall(Question question) {
        var permit = permits.getIfPresent(Key.of(question));
        return permit != null && feedIsAlive() && isCurrent(permit, question.subject()) ? permit.decision() : null;
    }

    void remember(Question question, Decision decision, long asked) {
        if (decision.permit()) {
            permits.put(Key.of(question), new Permit(decision, asked));
        }
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public void onEvent(CloudEvent event) {
        var moment = moments.incrementAndGet();
        if (CONCERNS_EVERYBODY.stream().anyMatch(event.type()::startsWith)) {
            everybodyChanged = moment;
            return;
        }
        changes.put(event.subject(), moment);
        changes.put(event.tenantid().toString(), moment);
        if (event.data() != null) {
            SUBJECT_FIELDS.stream()
                    .map(field -> event.data().path(field).asText(""))
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> changes.put(id, moment));
        }
    }

    @Override
    public void onGap() {
        everybodyChanged = moments.incrementAndGet();
    }

    private boolean feedIsAlive() {
        return feed.lastHeard(SOURCE).plus(config.silence()).isAfter(clock.instant());
    }

    private boolean isCurrent(Permit permit, Caller subject) {
        return permit.asked() >= everybodyChanged
                && permit.asked() >= changed(subject.id())
                && (subject.tenantId() == null
                        || permit.asked() >= changed(subject.tenantId().toString()));
    }

    private long changed(String id) {
        var moment = changes.getIfPresent(id);
        return moment == null ? 0 : moment;
    }
}
