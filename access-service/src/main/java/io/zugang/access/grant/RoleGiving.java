package io.zugang.access.grant;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.TenantView;
import io.zugang.access.engine.Scope;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What holds for roles that somebody gets by a profile, a group or a registration, as it does for those that are assigned to
 * him: which accounts may hold them and who may give them, apart from what they allow ({@link EscalationGuard}).
 */
@ApplicationScoped
public class RoleGiving {

    private final EscalationGuard escalation;
    private final LastAdministrator administrators;
    private final CurrentCaller caller;

    RoleGiving(EscalationGuard escalation, LastAdministrator administrators, CurrentCaller caller) {
        this.caller = caller;
        this.escalation = escalation;
        this.administrators = administrators;
    }

    /** The role as these ways give it: nobody chooses options, so that each counts with its default. */
    public static RoleView asGiven(RoleView role) {
        return role.with(Map.of());
    }

    /**
     * Refuses a role that only holders of certain roles may give, or that takes something away from whoever gets it, unless
     * the caller could assign it in that tenant.
     */
    public void requireMayUse(RoleView role, Extent extent, TenantView tenant) {
        if (role.rules().limiting() || role.rules().forbidding()) {
            escalation.requireMayAssignAt(Extent.of(Scope.TENANT), tenant);
        }
        var reserved = role.rules().assignableBy();
        if (reserved != null) {
            escalation.requireHolderOfOne(reserved, extent, tenant);
        }
    }

    /**
     * Refuses a role that is not for all of these kinds of accounts.
     *
     * @param field of the request that names the role
     */
    public static void requireHoldable(RoleView role, Set<String> kinds, String field) {
        var holders = role.rules().assignableTo();
        if (holders != null && !holders.containsAll(kinds)) {
            throw new ProblemException(
                            AccessProblem.ROLE_NOT_ASSIGNABLE,
                            "Some role is not for accounts of every type in question.")
                    .withField(
                            field,
                            role.key() + " is only for accounts of type "
                                    + holders.stream().sorted().toList());
        }
    }

    /**
     * Refuses to take a role that limits somebody away from him, if he is the caller: nobody sheds his own limits, unless the
     * role has an option that says so ({@link OwnRoleLock}).
     */
    public void requireMayTake(RoleView role, String subjectKey) {
        boolean limits = (role.rules().limiting() || role.rules().forbidding())
                && !role.rules().options().containsKey(OwnRoleLock.ROLE);
        if (limits && isCaller(subjectKey)) {
            throw new ProblemException(
                    AccessProblem.ESCALATION, "The role limits you, so that somebody else must take it away.");
        }
    }

    /** Whether something is taken from the caller himself: only then its roles need to be looked at. */
    public boolean isCaller(String subjectKey) {
        return caller.get().id().equals(subjectKey);
    }

    /**
     * Makes a change that gives these roles, and refuses it if it took the tenant's last administrator away: roles may forbid.
     *
     * @param change must write to the database what it changes; nothing may be pending before
     */
    public <T> T give(Collection<RoleView> roles, UUID tenantId, Supplier<T> change) {
        if (roles.stream().noneMatch(role -> role.rules().forbidding())) {
            return change.get();
        }
        var given = new ArrayList<T>();
        administrators.keep(tenantId, () -> given.add(change.get()));
        return given.get(0);
    }
}
