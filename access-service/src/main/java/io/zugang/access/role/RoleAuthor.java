package io.zugang.access.role;

import io.zugang.access.AccessProblem;
import io.zugang.access.catalogue.Fault;
import io.zugang.access.catalogue.RoleCheck;
import io.zugang.access.catalogue.RoleDefinition;
import io.zugang.access.catalogue.RoleOption;
import io.zugang.access.decision.TenantView;
import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EscalationGuard;
import io.zugang.access.grant.Extent;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the author of a role may write into it: what can be understood, and what is his to give. */
@ApplicationScoped
class RoleAuthor {

    private final PermissionCatalogue permissions;
    private final EscalationGuard escalation;

    RoleAuthor(PermissionCatalogue permissions, EscalationGuard escalation) {
        this.permissions = permissions;
        this.escalation = escalation;
    }

    /** Refuses a role with unknown names, forms that do not fit, or sizes that are too large. */
    void requireSound(RoleDefinition role) {
        var faults = RoleCheck.faultsOf(
                role, pattern -> permissions.unknownAmong(List.of(pattern)).isEmpty());
        if (!faults.isEmpty()) {
            boolean unknown = faults.stream().allMatch(Fault::unknown);
            var problem = unknown
                    ? new ProblemException(
                            AccessProblem.PERMISSION_UNKNOWN, "GET /permissions lists the permissions there are.")
                    : new ProblemException(CommonProblem.VALIDATION_FAILED, "The role cannot say this.");
            faults.forEach(fault -> problem.withField(fault.place(), fault.message()));
            throw problem;
        }
    }

    /** Refuses a role that gives what the caller may not. */
    void requireMayCreate(RoleDefinition role, TenantView tenant) {
        escalation.requireMayCreate(given(role), role.widestScope(), tenant);
    }

    /**
     * Refuses a change that gives what the caller may not. What a role gives already may stay, even if he could not give it;
     * but once something that held it back is loosened, all of it counts as new, and nobody loosens what he holds himself.
     */
    void requireMayChange(UUID roleId, RoleDefinition said, RoleDefinition says, TenantView tenant) {
        var reserved = said.assignableBy();
        if (reserved != null && !reserved.equals(says.assignableBy())) {
            escalation.requireHolderOfOne(reserved, Extent.of(Scope.TENANT), tenant);
        }
        boolean loosened = isLoosened(said, says);
        if (loosened) {
            escalation.requireNotHeld(roleId);
        }
        boolean wider = loosened || says.widestScope().isWiderThan(said.widestScope());
        var added = wider ? given(says) : added(said, says);
        if (!added.isEmpty()) {
            escalation.requireMayWiden(roleId, added, says.widestScope(), tenant);
        }
    }

    /** What some holder could have by it from now on and could not before, whichever options were chosen for him. */
    private Set<String> added(RoleDefinition said, RoleDefinition says) {
        var always = permissions.matching(said.permissions());
        var added = new HashSet<>(permissions.matching(says.permissions()));
        says.options().forEach((name, option) -> {
            var former = said.options().get(name);
            option.grants().forEach((value, granted) -> {
                var before = former == null ? Set.<String>of() : granted(former, value);
                granted(option, value).stream()
                        .filter(permission -> !before.contains(permission))
                        .forEach(added::add);
            });
            // Whoever has not chosen gets what is the default now.
            var byDefault = former == null ? Set.<String>of() : granted(former, former.standard());
            granted(option, option.standard()).stream()
                    .filter(permission -> !byDefault.contains(permission))
                    .forEach(added::add);
        });
        added.removeAll(always);
        return added;
    }

    private Set<String> granted(RoleOption option, @Nullable String value) {
        var granted = value == null ? null : option.grants().get(value);
        return granted == null ? Set.of() : permissions.matching(granted);
    }

    /** All that an assignment of it could give, whatever its options. */
    private Set<String> given(RoleDefinition role) {
        var given = new HashSet<>(permissions.matching(role.permissions()));
        role.options()
                .values()
                .forEach(option ->
                        option.grants().values().forEach(granted -> given.addAll(permissions.matching(granted))));
        return given;
    }

    /** Rules are not compared by what they mean: another rule may always be a looser one. */
    private boolean isLoosened(RoleDefinition said, RoleDefinition says) {
        return !permissions.matching(says.denies()).containsAll(permissions.matching(said.denies()))
                || !says.masks().containsAll(said.masks())
                || !startsAlike(said, says)
                || !says.conditions().containsAll(said.conditions())
                || !said.allCollections().containsAll(says.allCollections())
                || !said.onlyApplications().isEmpty()
                        && !said.onlyApplications().equals(says.onlyApplications())
                || startsFurther(said, says)
                || said.requiredModule() != null && !said.requiredModule().equals(says.requiredModule());
    }

    /** Profiles, groups and registrations give a role with the scope that it has where none is chosen. */
    private static boolean startsFurther(RoleDefinition said, RoleDefinition says) {
        var before = said.scopeIfNoneIsChosen();
        var after = says.scopeIfNoneIsChosen();
        return after != before && !before.isWiderThan(after);
    }

    /** The first data scope that names a permission counts, so that one put before the others can loosen them. */
    private static boolean startsAlike(RoleDefinition said, RoleDefinition says) {
        int before = said.dataScopes().size();
        return says.dataScopes().size() >= before
                && says.dataScopes().subList(0, before).equals(said.dataScopes());
    }
}
