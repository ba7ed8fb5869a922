package io.zugang.access.assignment;

import io.zugang.access.AccessProblem;
import io.zugang.access.activerole.ActiveRoles;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.Validity;
import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EscalationGuard;
import io.zugang.access.grant.Extent;
import io.zugang.access.grant.LastAdministrator;
import io.zugang.access.grant.OwnRoleLock;
import io.zugang.access.grant.RoleGiving;
import io.zugang.access.role.RoleDirectory;
import io.zugang.access.subject.OwnAccount;
import io.zugang.access.subject.SubjectDirectory;
import io.zugang.access.subject.SubjectRef;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The use cases of assignments. */
@ApplicationScoped
class RoleAssignmentService {

    private static final int BATCH = 100;

    private final RoleAssignmentRepository assignments;
    private final AssignmentViews views;
    private final RoleDirectory roles;
    private final SubjectDirectory subjects;
    private final OwnAccount own;
    private final TenantDirectory tenants;
    private final AssignmentRulesCheck rules;
    private final OwnRoleLock ownRoles;
    private final RoleGiving giving;
    private final EscalationGuard escalation;
    private final LastAdministrator administrators;
    private final ActiveRoles activeRoles;
    private final RoleAssignmentRecorder recorder;
    private final TenantScope scope;
    private final Clock clock;

    RoleAssignmentService(
            RoleAssignmentRepository assignments,
            AssignmentViews views,
            RoleDirectory roles,
            SubjectDirectory subjects,
            OwnAccount own,
            TenantDirectory tenants,
            AssignmentRulesCheck rules,
            OwnRoleLock ownRoles,
            RoleGiving giving,
            EscalationGuard escalation,
            LastAdministrator administrators,
            ActiveRoles activeRoles,
            RoleAssignmentRecorder recorder,
            TenantScope scope,
            Clock clock) {
        this.assignments = assignments;
        this.views = views;
        this.roles = roles;
        this.subjects = subjects;
        this.own = own;
        this.tenants = tenants;
        this.rules = rules;
        this.ownRoles = ownRoles;
        this.giving = giving;
        this.escalation = escalation;
        this.administrators = administrators;
        this.activeRoles = activeRoles;
        this.recorder = recorder;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    List<RoleAssignmentResponse> list(RoleAssignmentFilter filter, PageRequest page) {
        filter.hidden = ownRoles.hidden();
        return views.of(assignments.list(scope.reach(), filter, page));
    }

    /** Of one account, which must be within the caller's reach. */
    List<RoleAssignmentResponse> listOf(UUID accountId, PageRequest page) {
        subjects.requireAccount(accountId);
        ownRoles.requireMaySee(accountId.toString());
        var filter = new RoleAssignmentFilter();
        filter.accountId = accountId;
        return list(filter, page);
    }

    /** Of the caller, as far as his roles let him see them. */
    List<OwnAssignmentResponse> listOwn(PageRequest page) {
        return listOwn(UUID.fromString(own.enter().key()), page);
    }

    @Transactional
    List<OwnAssignmentResponse> listOwn(UUID accountId, PageRequest page) {
        var filter = new RoleAssignmentFilter();
        filter.accountId = accountId;
        boolean withRoles = ownRoles.maySeeRoles();
        boolean withUnit = ownRoles.maySeeUnit();
        return views.of(assignments.list(scope.reach(), filter, page)).stream()
                .map(seen -> OwnAssignmentResponse.of(seen, withRoles, withUnit))
                .toList();
    }

    @Transactional
    RoleAssignmentResponse get(UUID id) {
        var assignment = find(id);
        ownRoles.requireMaySee(assignment.subjectKey());
        return views.of(assignment);
    }

    /** Not one transaction: an account that is not known yet is waited for in between. */
    RoleAssignmentResponse create(CreateRoleAssignmentRequest request) {
        return create(subjects.requireAccount(request.accountId()), request);
    }

    @Transactional
    RoleAssignmentResponse create(SubjectRef subject, CreateRoleAssignmentRequest request) {
        ownRoles.requireMayChange(subject.key());
        var role = assignable(request.roleId(), subject.tenantId());
        var assignment = new RoleAssignment(subject, role, RoleAssignment.Source.MANUAL, null);
        assignment.agree(request.terms(role), clock.instant());
        activeRoles.lock(subject.id());
        rules.requireHoldable(role, subject);
        requireAllowed(assignment, role);
        assignments.persistAndFlush(assignment);
        settle(assignment);
        recorder.created(assignment);
        return views.of(assignment);
    }

    @Transactional
    RoleAssignmentResponse update(UUID id, UpdateRoleAssignmentRequest change, long expectedVersion) {
        var assignment = find(id);
        ownRoles.requireMayChange(assignment.subjectKey());
        assignment.requireVersion(expectedVersion);
        var before = views.of(assignment);
        var role = assignable(assignment.roleId(), assignment.tenantId());
        requireMayTake(assignment);
        // First, as a switch of the active role does: otherwise each could hold what the other waits for.
        activeRoles.lock(assignment.subjectId());
        administrators.keep(assignment.tenantId(), () -> {
            assignment.agree(change.terms(assignment.terms(), role), clock.instant());
            requireAllowed(assignment, role);
            assignments.flush();
        });
        settle(assignment);
        recorder.updated(assignment, before);
        return views.of(assignment);
    }

    @Transactional
    void delete(UUID id, long expectedVersion) {
        var assignment = find(id);
        ownRoles.requireMayChange(assignment.subjectKey());
        assignment.requireVersion(expectedVersion);
        requireMayTake(assignment);
        // First, as a switch of the active role does: otherwise each could hold what the other waits for.
        activeRoles.lock(assignment.subjectId());
        administrators.keep(assignment.tenantId(), () -> {
            assignments.delete(assignment);
            assignments.flush();
        });
        settle(assignment);
        recorder.removed(assignment);
    }

    /** Tells of assignments whose validity began or ended by time alone; gives how many. */
    @Transactional
    int recheckValidity() {
        var now = clock.instant();
        var due = assignments.dueForRecheck(now, BATCH);
        // All at once and in order, so that two such batches, and whoever changes one account, cannot wait for each
        // other.
        due.stream().map(RoleAssignment::subjectId).distinct().sorted().forEach(activeRoles::lock);
        due.forEach(assignment -> assignment.scheduleRecheck(now));
        for (var assignment : due) {
            settle(assignment);
            recorder.validityPassed(assignment, Validity.covers(assignment.validFrom(), assignment.validUntil(), now));
        }
        return due.size();
    }

    private void settle(RoleAssignment assignment) {
        var holder = assignment.holder();
        if (holder != null) {
            activeRoles.settle(holder);
        }
    }

    private RoleAssignment find(UUID id) {
        return assignments
                .find(scope.reach(), id)
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "There is no such assignment in your reach."));
    }

    private RoleView assignable(UUID roleId, UUID tenantId) {
        return roles.findForAssignment(roleId, tenantId)
                .orElseThrow(() -> new ProblemException(
                                AccessProblem.ROLE_NOT_ASSIGNABLE,
                                "Choose a system role or a role of the account's own tenant.")
                        .withField("roleId", "is not a role of this tenant"));
    }

    private void requireMayTake(RoleAssignment assignment) {
        if (giving.isCaller(assignment.subjectKey())) {
            roles.find(assignment.roleId()).ifPresent(role -> giving.requireMayTake(role, assignment.subjectKey()));
        }
    }

    private void requireAllowed(RoleAssignment assignment, RoleView role) {
        rules.requireOffered(assignment, role);
        var tenant = tenants.reachedOrOwn(assignment.tenantId());
        var terms = assignment.terms();
        escalation.requireMayAssignAt(role.rules().limiting() ? Extent.of(Scope.TENANT) : terms.extent(), tenant);
        var reserved = role.rules().assignableBy();
        if (reserved != null) {
            escalation.requireHolderOfOne(reserved, terms.extent(), tenant);
        }
        escalation.requireMayAssign(
                role.with(terms.options()), terms.extent(), tenant, assignment.subjectKey(), terms.validUntil());
        if (assignments.hasTwin(assignment)) {
            throw new ProblemException(
                    AccessProblem.ASSIGNMENT_EXISTS, "The account holds this role with these terms already.");
        }
    }
}
