package io.zugang.access.grant;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.TenantView;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Scope;
import io.zugang.access.engine.TenantFacts;
import io.zugang.access.engine.Trace;
import io.zugang.access.snapshot.Snapshot;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody grants permissions that he does not hold, in a reach that he does not have. A role may name permissions that its
 * holders give to others without holding them, such as an administrator who makes portal users; never to themselves,
 * neither by an assignment nor by a change of a role that they hold. To himself nobody gives anything for longer than he has
 * it either.
 */
@ApplicationScoped
public class EscalationGuard {

    private static final String ASSIGN = "assignment:write";

    private final CurrentCaller caller;
    private final Snapshot snapshot;
    private final TenantParts parts;
    private final RoleUses uses;
    private final Clock clock;

    EscalationGuard(CurrentCaller caller, Snapshot snapshot, TenantParts parts, RoleUses uses, Clock clock) {
        this.parts = parts;
        this.uses = uses;
        this.caller = caller;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** Refuses to create a role of this tenant with permissions that the caller may not grant there. */
    public void requireMayCreate(Collection<String> permissions, Scope scope, TenantView tenant) {
        require(permissions, Extent.of(scope), tenant, EscalationGuard::mayGive);
    }

    /**
     * Refuses to put permissions into a role of this tenant that the caller may not grant there. Whoever holds the role, at
     * whatever time, would grant them to himself; and what a group of the provider gives, it gives to people of any tenant.
     * The role must be locked, so that nobody takes it meanwhile.
     */
    public void requireMayWiden(UUID roleId, Collection<String> permissions, Scope scope, TenantView tenant) {
        var own = grantsOfCaller().stream()
                .anyMatch(grant -> roleId.equals(grant.role().id()));
        var extent = Extent.of(uses.reachAllTenants(roleId) ? Scope.EVERYTHING : scope);
        require(permissions, extent, tenant, own ? EscalationGuard::holds : EscalationGuard::mayGive);
    }

    /** Refuses to go on if the caller holds this role, at whatever time; the role must be locked. */
    public void requireNotHeld(UUID roleId) {
        if (grantsOfCaller().stream()
                .anyMatch(grant -> roleId.equals(grant.role().id()))) {
            throw new ProblemException(
                    AccessProblem.ESCALATION, "You hold this role, so that somebody else must loosen it.");
        }
    }

    /**
     * Refuses to give a role to a subject of this tenant, if it holds what the caller may not grant there.
     *
     * @param role with what the options of the assignment add to it
     */
    public void requireMayAssign(
            RoleView role, Extent extent, TenantView tenant, String subjectId, @Nullable Instant until) {
        var toOneself = caller.get().id().equals(subjectId);
        require(
                role.permissions(),
                extent,
                tenant,
                toOneself
                        ? (grant, permission) -> holds(grant, permission) && grant.lastsUntil(until)
                        : EscalationGuard::mayGive);
    }

    /**
     * Refuses to assign where the caller may not. Whoever may assign in whole tenants may do so wherever his reach goes; in a
     * part of one only who may there, and is forbidden it nowhere.
     */
    public void requireMayAssignAt(Extent extent, TenantView tenant) {
        int assign = snapshot.world().catalogue().number(ASSIGN);
        boolean whole = mayAnywhere(ASSIGN)
                && reaching(Extent.of(Scope.TENANT), tenant).stream()
                        .anyMatch(grant -> grant.role().allowed().contains(assign));
        boolean part = reaching(extent, tenant).stream().anyMatch(grant -> holds(grant, assign))
                && grantsOfCaller().stream()
                        .noneMatch(grant -> grant.role().denied().contains(assign));
        if (!whole && !part) {
            throw new ProblemException(AccessProblem.ESCALATION, "You may not assign roles with this scope.")
                    .with("permissions", List.of(ASSIGN))
                    .with("scope", extent.scope());
        }
    }

    private boolean mayAnywhere(String permission) {
        var grantor = caller.get();
        var question = Question.of(
                new Question.Subject(grantor.subjectType(), grantor.id()),
                permission,
                Question.Resource.of("api", "access-service", Question.Place.ANYWHERE),
                clock.instant());
        return snapshot.evaluator().decide(question, Trace.NONE).permits();
    }

    /** Refuses a caller who holds none of these roles there. */
    public void requireHolderOfOne(Collection<String> roleKeys, Extent extent, TenantView tenant) {
        if (!holdsOneOf(roleKeys, extent, tenant)) {
            throw new ProblemException(
                            AccessProblem.ROLE_RESERVED,
                            "Only holders of certain roles may assign it, where they hold them.")
                    .with("roles", roleKeys.stream().sorted().toList());
        }
    }

    /** Whether the caller holds one of these roles there now: the built-in one, wherever a company has one of its key too. */
    public boolean holdsOneOf(Collection<String> roleKeys, Extent extent, TenantView tenant) {
        var builtIn = uses.systemRoles(roleKeys);
        return reaching(extent, tenant).stream()
                .map(Grant::role)
                .anyMatch(role -> roleKeys.contains(role.key())
                        && (!builtIn.containsKey(role.key()) || Objects.equals(builtIn.get(role.key()), role.id())));
    }

    /**
     * Refuses to let a rights group give permissions to members in this tenant that the caller may not grant there. The group
     * must be locked, so that neither its grants nor its members change meanwhile.
     *
     * @param toOneself whether the caller is one of the members
     */
    public void requireMayGive(Collection<String> permissions, Scope scope, TenantView tenant, boolean toOneself) {
        require(permissions, Extent.of(scope), tenant, toOneself ? EscalationGuard::holds : EscalationGuard::mayGive);
    }

    private static boolean holds(Grant grant, int permission) {
        return grant.role().allowsWithoutLimit(permission);
    }

    private static boolean mayGive(Grant grant, int permission) {
        return holds(grant, permission) || grant.role().grantable().contains(permission);
    }

    /** Names that stand for no permission yet could stand for any one day, so that only literal ones are let through. */
    private void require(Collection<String> permissions, Extent extent, TenantView tenant, Backing backing) {
        var held = reaching(extent, tenant);
        var catalogue = snapshot.world().catalogue();
        var missing = new TreeSet<String>();
        catalogue.matching(permissions).forEach(number -> {
            if (held.stream().noneMatch(grant -> backing.backs(grant, number))) {
                missing.add(catalogue.permission(number).name());
            }
        });
        if (!missing.isEmpty()) {
            throw new ProblemException(AccessProblem.ESCALATION, "You may not grant these permissions with this scope.")
                    .with("permissions", new ArrayList<>(missing))
                    .with("scope", extent.scope());
        }
    }

    /** What counts for the caller now, and at least as far as that. */
    private List<Grant> reaching(Extent extent, TenantView tenant) {
        var now = clock.instant();
        var grants = grantsOfCaller();
        var grantor = caller.get();
        var image = snapshot.world().homeOf(grantor.subjectType(), grantor.id());
        var facts = image == null ? TenantFacts.UNKNOWN : image.facts();
        return grants.stream()
                .filter(grant -> grant.counted()
                        && grant.covers(now)
                        && facts.has(grant.role().module())
                        && includes(grant.reach(), image == null ? null : image.id(), extent, tenant))
                .toList();
    }

    /** Whether everything that an extent starting from that tenant holds lies within the reach of a grant. */
    private boolean includes(Grant.Reach reach, @Nullable UUID home, Extent wanted, TenantView tenant) {
        if (reach.scope() == Scope.EVERYTHING) {
            return true;
        }
        var start = reach.tenant() == null ? home : reach.tenant();
        boolean same = tenant.id().equals(start);
        return switch (wanted.scope()) {
            case UNIT, UNIT_SUBTREE, ENTITIES, TENANT ->
                reach.coversWholeTenant()
                        ? same || (reach.scope() == Scope.MANAGED && Objects.equals(tenant.partnerId(), start))
                        : same && parts.includes(reach, wanted, tenant.id());
            case FAMILY -> same && reach.scope() == Scope.FAMILY;
            case MANAGED -> same && reach.scope() == Scope.MANAGED;
            case EVERYTHING -> false;
        };
    }

    /** As they are now: nobody passes with what has just been taken from him. */
    private List<Grant> grantsOfCaller() {
        var grantor = caller.get();
        snapshot.requireFresh();
        var holding = snapshot.world().holdingOf(grantor.subjectType(), grantor.id());
        return holding == null ? List.of() : holding.grants();
    }

    /** Whether a grant lets its holder give a permission. */
    @FunctionalInterface
    private interface Backing {
        boolean backs(Grant grant, int permission);
    }
}
