package io.zugang.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries the reach of a permit into the request's tenant scope. */
@ApplicationScoped
class PermittedReach {

    private final TenantScope scope;
    private final PermitCount permits;

    PermittedReach(TenantScope scope, PermitCount permits) {
        this.scope = scope;
        this.permits = permits;
    }

    /** Notes the running request: the answer may arrive on a thread that does not know it. */
    Place ofThisRequest() {
        return new Place(Arc.container().requestContext().getStateIfActive());
    }

    /** Where the reach of a permit goes. */
    final class Place {

        private final @Nullable ContextState request;

        private Place(@Nullable ContextState request) {
            this.request = request;
        }

        /** Enters what the permits reach together. */
        void permit(List<Reach> reaches) {
            if (request == null) {
                return;
            }
            var context = Arc.container().requestContext();
            var former = context.getStateIfActive();
            context.activate(request);
            try {
                enter(reaches.stream().reduce(Reach.NONE, PermittedReach::union));
            } finally {
                if (former == null) {
                    context.deactivate();
                } else {
                    context.activate(former);
                }
            }
        }
    }

    /**
     * Quarkus stops at the first permit where an annotation says "or". So a second permit in a request means that both are
     * needed, and only what both reach is reached. Inside a transaction the scope cannot change any more; a check made there
     * by hand answers yes or no and nothing else.
     */
    private void enter(Reach reach) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return;
        }
        scope.enter(permits.isFirst() ? reach : intersection(scope.reach(), reach));
    }

    static Reach union(Reach one, Reach other) {
        if (one.everything() || other.everything()) {
            return Reach.EVERYTHING;
        }
        return new Reach(false, joined(one.tenants(), other.tenants()), joined(one.managedBy(), other.managedBy()));
    }

    /** What both certainly reach; a tenant here that is managed by a partner there cannot be known and is left out. */
    static Reach intersection(Reach one, Reach other) {
        if (one.everything()) {
            return other;
        }
        if (other.everything()) {
            return one;
        }
        return new Reach(false, shared(one.tenants(), other.tenants()), shared(one.managedBy(), other.managedBy()));
    }

    private static Set<UUID> joined(Set<UUID> one, Set<UUID> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<UUID> shared(Set<UUID> one, Set<UUID> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
