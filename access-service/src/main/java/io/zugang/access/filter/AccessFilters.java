package io.zugang.access.filter;

import io.zugang.access.engine.AccessFilter;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Reason;
import io.zugang.access.snapshot.Snapshot;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes filters, as far as the reach of whoever asks goes. */
@ApplicationScoped
class AccessFilters {

    private final Snapshot snapshot;
    private final TenantScope scope;
    private final Clock clock;

    AccessFilters(Snapshot snapshot, TenantScope scope, Clock clock) {
        this.snapshot = snapshot;
        this.scope = scope;
        this.clock = clock;
    }

    AccessFilter filter(AccessFilterRequest request) {
        snapshot.requireConfirmed();
        var type = request.subject().type();
        var id = request.subject().id();
        snapshot.settleHomeOf(type, id);
        var home = snapshot.world().homeOf(type, id);
        if (home == null || !scope.reach().covers(home.id(), home.facts().partner())) {
            return AccessFilter.closed(Reason.SUBJECT_UNKNOWN);
        }
        var now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        return snapshot.evaluator()
                .filter(
                        new Question.Subject(type, id),
                        request.action().name(),
                        request.resource().type(),
                        now);
    }
}
