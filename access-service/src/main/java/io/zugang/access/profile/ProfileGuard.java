package io.zugang.access.profile;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.TenantView;
import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EscalationGuard;
import io.zugang.access.grant.Extent;
import io.zugang.access.grant.RoleGiving;
import io.zugang.access.subject.SubjectRef;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;

/** Who may do what with profiles beyond the permission for it. */
@ApplicationScoped
class ProfileGuard {

    private final CurrentCaller caller;
    private final EscalationGuard escalation;
    private final RoleGiving giving;
    private final AccountProfileRepository assigned;
    private final TenantDirectory tenants;
    private final TenantScope scope;

    ProfileGuard(
            CurrentCaller caller,
            EscalationGuard escalation,
            RoleGiving giving,
            AccountProfileRepository assigned,
            TenantDirectory tenants,
            TenantScope scope) {
        this.caller = caller;
        this.escalation = escalation;
        this.giving = giving;
        this.assigned = assigned;
        this.tenants = tenants;
        this.scope = scope;
    }

    /** Shared profiles change what everybody may do, so only who reaches everybody changes them. */
    void requireMayShare() {
        if (!scope.reach().everything()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only the provider manages shared profiles.");
        }
    }

    /** Refuses to put roles into a profile that the caller may not grant to everybody who can get it. */
    void requireMayBundle(Profile profile, Collection<RoleView> added) {
        var tenant = tenants.reachedOrOwn(profile.tenantId());
        for (var role : added) {
            requireMayBundle(profile, role, tenant);
        }
    }

    private void requireMayBundle(Profile profile, RoleView role, TenantView tenant) {
        var reach = profile.tenantId() == null ? Scope.EVERYTHING : role.defaultScope();
        escalation.requireMayCreate(role.permissions(), reach, tenant);
        giving.requireMayUse(role, Extent.of(role.defaultScope()), tenant);
        if (assigned.hasProfile(caller.get().id(), profile.id())) {
            escalation.requireMayAssign(
                    role, Extent.of(role.defaultScope()), tenant, caller.get().id(), null);
        }
    }

    /** Refuses to open a profile that is reserved for holders of certain roles to others, unless the caller is one. */
    void requireMayReserve(Profile profile) {
        requireHolder(profile, tenants.reachedOrOwn(profile.tenantId()));
    }

    private void requireHolder(Profile profile, TenantView tenant) {
        var reserved = profile.assignableBy();
        if (!reserved.isEmpty() && !escalation.holdsOneOf(reserved, Extent.of(Scope.TENANT), tenant)) {
            throw new ProblemException(
                            AccessProblem.PROFILE_NOT_ASSIGNABLE, "Only holders of certain roles may assign it.")
                    .with("assignableBy", reserved);
        }
    }

    /** Refuses to assign a profile to an account of the tenant, if it is not the caller's to assign there. */
    void requireMayAssign(Profile profile, Collection<RoleView> roles, SubjectRef account) {
        var tenant = tenants.reachedOrOwn(account.tenantId());
        var kind = Set.of(Objects.requireNonNullElse(account.accountType(), "UNKNOWN"));
        requireHolder(profile, tenant);
        for (var role : roles) {
            var extent = Extent.of(role.defaultScope());
            RoleGiving.requireHoldable(role, kind, "profileId");
            giving.requireMayUse(role, extent, tenant);
            escalation.requireMayAssign(role, extent, tenant, account.key(), null);
        }
    }
}
