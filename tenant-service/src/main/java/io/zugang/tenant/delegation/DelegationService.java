package io.zugang.tenant.delegation;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.tenant.tenant.CustomerDelegation;
import io.zugang.tenant.tenant.PartnerRelation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Begins, lists, reads and ends delegations. */
@ApplicationScoped
class DelegationService implements CustomerDelegation {

    private final DelegationRepository delegations;
    private final PartnerRelation relation;
    private final TenantScope scope;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    DelegationService(
            DelegationRepository delegations,
            PartnerRelation relation,
            TenantScope scope,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.delegations = delegations;
        this.relation = relation;
        this.scope = scope;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID customerId, UUID partnerId) {
        delegations.persist(new Delegation(customerId, partnerId));
    }

    @Transactional
    public Page<DelegationResponse> list(DelegationFilter filter, PageRequest page) {
        var rows = delegations.list(filter, scope.reach(), page.after(), page.limit() + 1);
        return Page.of(
                rows,
                page,
                DelegationResponse::of,
                delegation -> delegation.id().toString());
    }

    @Transactional
    public DelegationResponse get(UUID id) {
        return DelegationResponse.of(require(id));
    }

    /** What ends is the very reach that a partner calls with, so it is looked at before and the end is written without. */
    public DelegationResponse terminate(UUID id, EntityVersion expected) {
        get(id);
        return scope.asSystem("a partner ends its own reach", () -> end(id, expected));
    }

    @Transactional
    DelegationResponse end(UUID id, EntityVersion expected) {
        var delegation = require(id);
        delegation.requireVersion(expected.value());
        var before = DelegationResponse.of(delegation);
        if (!delegation.isActive()) {
            return before;
        }
        delegation.terminate(clock.instant());
        delegations.flush();
        var after = DelegationResponse.of(delegation);
        audit.record("delegation.terminate", "delegation", id, after.customerId(), before, after);
        outbox.publish(new DelegationEvent.Terminated(after));
        relation.end(after.customerId());
        return after;
    }

    private Delegation require(UUID id) {
        return delegations
                .find(id, scope.reach())
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "There is no such delegation within your reach."));
    }
}
