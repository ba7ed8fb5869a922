package io.zugang.access.assignment;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.AssignmentRules.Option;
import io.zugang.access.decision.RoleView;
import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EntityRef;
import io.zugang.access.grant.Extent;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.access.role.RoleDirectory;
import io.zugang.access.subject.SubjectRef;
import io.zugang.access.team.TeamDirectory;
import io.zugang.access.tenant.TenantFacts;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a role and the tenant allow of an assignment, whoever makes it. */
@ApplicationScoped
class AssignmentRulesCheck {

    private static final String SERVICE = "SERVICE";

    private final RoleAssignmentRepository assignments;
    private final RoleDirectory roles;
    private final TenantFacts tenants;
    private final PermissionCatalogue permissions;
    private final TeamDirectory teams;

    AssignmentRulesCheck(
            RoleAssignmentRepository assignments,
            RoleDirectory roles,
            TenantFacts tenants,
            PermissionCatalogue permissions,
            TeamDirectory teams) {
        this.assignments = assignments;
        this.roles = roles;
        this.tenants = tenants;
        this.permissions = permissions;
        this.teams = teams;
    }

    /** Refuses a role that this account must not hold at all. The account must be locked. */
    void requireHoldable(RoleView role, SubjectRef subject) {
        var kinds = role.rules().assignableTo();
        var kind = Objects.requireNonNullElse(subject.accountType(), "UNKNOWN");
        if (kinds != null && !kinds.contains(kind)) {
            throw new ProblemException(AccessProblem.ROLE_NOT_ASSIGNABLE, "Choose an account of another type.")
                    .withField(
                            "roleId",
                            "is only for accounts of type "
                                    + kinds.stream().sorted().toList());
        }
        var module = role.rules().requiredModule();
        if (module != null && !tenants.hasModule(subject.tenantId(), module)) {
            throw new ProblemException(AccessProblem.MODULE_MISSING, "The role needs a module that the tenant has not.")
                    .with("module", module);
        }
        if (kind.equals(SERVICE)
                && !assignments.ofSubject(subject.tenantId(), subject.id()).isEmpty()) {
            throw new ProblemException(
                    AccessProblem.ONE_ROLE_ONLY, "A service account has one role, which is always active.");
        }
    }

    /** Refuses terms that the role or the tenant does not offer. */
    void requireOffered(RoleAssignment assignment, RoleView role) {
        var terms = assignment.terms();
        requireScope(terms.extent().scope(), role);
        requireWhole(terms.extent(), role, assignment.tenantId());
        terms.options().forEach((name, value) -> requireOption(name, value, role, assignment));
        var from = terms.validFrom();
        var until = terms.validUntil();
        if (from != null && until != null && !from.isBefore(until)) {
            throw invalid("The assignment would never be valid.", "validUntil", "must be after validFrom");
        }
    }

    private static void requireScope(Scope scope, RoleView role) {
        var fixed = role.rules().fixedScope();
        if (fixed != null && scope != fixed) {
            throw new ProblemException(AccessProblem.SCOPE_FIXED, "Leave the scope out, or send the role's.")
                    .withField("scope", "must be " + fixed);
        }
        if (scope.isWiderThan(role.widestScope())) {
            throw new ProblemException(AccessProblem.SCOPE_TOO_WIDE, "Choose a scope that the role allows.")
                    .withField("scope", "must be at most " + role.widestScope());
        }
        if (!role.allows(scope)) {
            throw new ProblemException(AccessProblem.SCOPE_NOT_ALLOWED, "Choose a scope that the role offers.")
                    .withField("scope", "must be one of " + role.rules().allowedScopes());
        }
    }

    /** A scope has a unit and entities if and only if it is about them. */
    private void requireWhole(Extent extent, RoleView role, UUID tenantId) {
        boolean ofEntities = extent.scope() == Scope.ENTITIES;
        boolean ofUnits = extent.scope() == Scope.UNIT || extent.scope() == Scope.UNIT_SUBTREE;
        if (ofEntities == extent.entities().isEmpty()) {
            throw invalid(
                    "Entities belong to the scope ENTITIES.", "entities", "must be named with ENTITIES and no other");
        }
        var unit = extent.unitId();
        if (unit != null && !ofUnits && !ofEntities) {
            throw invalid("The scope has no unit.", "unitId", "must be absent with this scope");
        }
        if (unit != null && !tenants.hasUnit(tenantId, unit)) {
            throw new ProblemException(AccessProblem.UNIT_UNKNOWN, "Choose a unit of the account's tenant.")
                    .withField("unitId", "is no unit of this tenant");
        }
        var types = role.rules().entityTypes();
        if (!types.isEmpty() && !extent.entities().stream().map(EntityRef::type).allMatch(types::contains)) {
            throw invalid("The role is not about such entities.", "entities", "must be of types " + types);
        }
    }

    private void requireOption(String name, Object value, RoleView role, RoleAssignment assignment) {
        var option = role.rules().options().get(name);
        if (option == null || !isValueOf(option, value, assignment.tenantId())) {
            throw new ProblemException(AccessProblem.OPTION_INVALID, "The role says which options and values it has.")
                    .withField("options", "holds an option or a value that the role does not have");
        }
        if (!option.requires().isEmpty() && !holdsOneOf(option.requires(), role, assignment)) {
            throw new ProblemException(
                            AccessProblem.OPTION_PRECONDITION,
                            "Give the account a role first that allows one of the permissions.")
                    .withField("options", "needs another role of the account")
                    .with("option", name)
                    .with("permissions", option.requires().stream().sorted().toList());
        }
    }

    private boolean isValueOf(Option option, Object value, UUID tenantId) {
        return option.type().equals(Option.TEAMS)
                ? value instanceof List<?> ids && areTeams(ids, tenantId)
                : option.values().contains(value);
    }

    /** As they are written: an id in another spelling names no team when decisions look for it. */
    private boolean areTeams(List<?> ids, UUID tenantId) {
        try {
            var wanted = ids.stream().map(id -> UUID.fromString(id.toString())).toList();
            var known = teams.teamsAmong(tenantId, wanted);
            return known.stream()
                    .map(UUID::toString)
                    .collect(Collectors.toSet())
                    .containsAll(ids);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the assigned roles, active or not, allow one of these. */
    private boolean holdsOneOf(Set<String> patterns, RoleView role, RoleAssignment assignment) {
        var held = assignments.ofSubject(assignment.tenantId(), assignment.subjectId()).stream()
                .map(RoleAssignment::roleId)
                .collect(Collectors.toSet());
        var allowed = new HashSet<>(role.permissions());
        roles.assignableIn(assignment.tenantId()).stream()
                .filter(other -> held.contains(other.id()))
                .forEach(other -> allowed.addAll(other.permissions()));
        return permissions.matching(patterns).stream().anyMatch(allowed::contains);
    }

    private static ProblemException invalid(String detail, String field, String message) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, detail).withField(field, message);
    }
}
