package io.zugang.access.assignment;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.Validity;
import io.zugang.access.grant.EscalationGuard;
import io.zugang.access.grant.LastAdministrator;
import io.zugang.access.role.RoleDirectory;
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
    private final RoleDirectory roles;
    private final SubjectDirectory subjects;
    private final TenantDirectory tenants;
    private final EscalationGuard escalation;
    private final LastAdministrator administrators;
    private final RoleAssignmentRecorder recorder;
    private final TenantScope scope;
    private final Clock clock;

    RoleAssignmentService(
            RoleAssignmentRepository assignments,
            RoleDirectory roles,
            SubjectDirectory subjects,
            TenantDirectory tenants,
            EscalationGuard escalation,
            LastAdministrator administrators,
            RoleAssignmentRecorder recorder,
            TenantScope scope,
            Clock clock) {
        this.assignments = assignments;
        this.roles = roles;
        this.subjects = subjects;
        this.tenants = tenants;
        this.escalation = escalation;
        this.administrators = administrators;
        this.recorder = recorder;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    List<RoleAssignment> list(RoleAssignmentFilter filter, PageRequest page) {
        return assignments.list(scope.reach(), filter, page);
    }

    /** Of one account, which must be within the caller's reach. */
    List<RoleAssignment> listOf(UUID accountId, PageRequest page) {
        subjects.requireAccount(accountId);
        var filter = new RoleAssignmentFilter();
        filter.accountId = accountId;
        return list(filter, page);
    }

    @Transactional
    RoleAssignment get(UUID id) {
        return find(id);
    }

    /** Not one transaction: an account that is not known yet is waited for in between. */
    RoleAssignment create(CreateRoleAssignmentRequest request) {
        return create(subjects.requireAccount(request.accountId()), request);
    }

    @Transactional
    RoleAssignment create(SubjectRef subject, CreateRoleAssignmentRequest request) {
        var role = assignable(request.roleId(), subject.tenantId());
        var assignment = new RoleAssignment(subject, role, RoleAssignment.Source.MANUAL, null);
        assignment.limit(request.scope(), request.validFrom(), request.validUntil(), clock.instant());
        requireAllowed(assignment, role);
        assignments.persistAndFlush(assignment);
        recorder.created(assignment);
        return assignment;
    }

    @Transactional
    RoleAssignment update(UUID id, UpdateRoleAssignmentRequest change, long expectedVersion) {
        var assignment = find(id);
        assignment.requireVersion(expectedVersion);
        var before = RoleAssignmentResponse.of(assignment);
        var role = assignable(assignment.roleId(), assignment.tenantId());
        administrators.keep(assignment.tenantId(), () -> {
            assignment.limit(change.scope(), change.validFrom(), change.validUntil(), clock.instant());
            requireAllowed(assignment, role);
            assignments.flush();
        });
        recorder.updated(assignment, before);
        return assignment;
    }

    @Transactional
    void delete(UUID id, long expectedVersion) {
        var assignment = find(id);
        assignment.requireVersion(expectedVersion);
        administrators.keep(assignment.tenantId(), () -> {
            assignments.delete(assignment);
            assignments.flush();
        });
        recorder.removed(assignment);
    }

    /** Tells of assignments whose validity began or ended by time alone; gives how many. */
    @Transactional
    int recheckValidity() {
        var now = clock.instant();
        var due = assignments.dueForRecheck(now, BATCH);
        for (var assignment : due) {
            assignment.scheduleRecheck(now);
            recorder.validityPassed(assignment, Validity.covers(assignment.validFrom(), assignment.validUntil(), now));
        }
        return due.size();
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

    private void requireAllowed(RoleAssignment assignment, RoleView role) {
        if (assignment.scope().isWiderThan(role.widestScope())) {
            throw new ProblemException(AccessProblem.SCOPE_TOO_WIDE, "Choose a scope that the role allows.")
                    .withField("scope", "must be at most " + role.widestScope());
        }
        requireSomeValidity(assignment);
        var tenant = tenants.reachedOrOwn(assignment.tenantId());
        escalation.requireMayAssign(role, assignment.scope(), tenant, assignment.subjectKey(), assignment.validUntil());
        if (assignments.hasTwin(assignment)) {
            throw new ProblemException(
                    AccessProblem.ASSIGNMENT_EXISTS, "The account holds this role with this scope and time already.");
        }
    }

    private static void requireSomeValidity(RoleAssignment assignment) {
        var from = assignment.validFrom();
        var until = assignment.validUntil();
        if (from != null && until != null && !from.isBefore(until)) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The assignment would never be valid.")
                    .withField("validUntil", "must be after validFrom");
        }
    }
}
