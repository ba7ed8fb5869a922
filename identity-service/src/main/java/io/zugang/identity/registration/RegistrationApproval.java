package io.zugang.identity.registration;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The provider's side: who waits for approval, and approving. */
@ApplicationScoped
@Transactional
class RegistrationApproval {

    private final RegistrationRepository registrations;
    private final TenantScope scope;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Clock clock;

    RegistrationApproval(
            RegistrationRepository registrations,
            TenantScope scope,
            CurrentCaller caller,
            AuditTrail audit,
            Clock clock) {
        this.registrations = registrations;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    Page<RegistrationResponse> list(@Nullable RegistrationState state, PageRequest page) {
        var rows = registrations.page(state, scope.reach(), page.after(), page.limit() + 1);
        return Page.of(
                rows,
                page,
                RegistrationResponse::of,
                registration -> registration.id().toString());
    }

    RegistrationResponse approve(UUID id) {
        var registration = registrations
                .locked(id)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "There is no such registration within your reach."));
        var before = RegistrationResponse.of(registration);
        registration.approve(caller.get().id(), clock.instant());
        var after = RegistrationResponse.of(registration);
        // No company exists yet, so the entry stands under the approver's own one.
        var tenant = caller.get().tenantId();
        if (tenant != null) {
            audit.record("registration.approved", "registration", id, tenant, before, after);
        }
        return after;
    }
}
