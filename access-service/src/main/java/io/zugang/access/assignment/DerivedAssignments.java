package io.zugang.access.assignment;

import io.zugang.access.activerole.ActiveRoles;
import io.zugang.access.activerole.Holder;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.role.RoleDirectory;
import io.zugang.access.subject.SubjectCreated;
import io.zugang.access.subject.SubjectRef;
import io.zugang.access.subject.SubjectRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives subjects the roles they come with, and takes all their roles away when they go. */
@ApplicationScoped
class DerivedAssignments {

    private static final Logger LOG = Logger.getLogger(DerivedAssignments.class);

    private final RoleAssignmentRepository assignments;
    private final RoleDirectory roles;
    private final ActiveRoles activeRoles;
    private final RoleAssignmentRecorder recorder;

    DerivedAssignments(
            RoleAssignmentRepository assignments,
            RoleDirectory roles,
            ActiveRoles activeRoles,
            RoleAssignmentRecorder recorder) {
        this.assignments = assignments;
        this.roles = roles;
        this.activeRoles = activeRoles;
        this.recorder = recorder;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void assign(@Observes SubjectCreated created) {
        var source = created.subject().type() == SubjectType.ACCOUNT
                ? RoleAssignment.Source.ACCOUNT
                : RoleAssignment.Source.CLIENT;
        var given = new ArrayList<RoleAssignment>();
        for (var key : created.roles().stream().distinct().toList()) {
            var role = roles.findSystemRole(key);
            if (role.isEmpty()) {
                // Failing here would hold up every later event of the account; without the role it can do less, not
                // more.
                LOG.errorf(
                        "Subject %s was to get the unknown role %s",
                        created.subject().key(), key);
                continue;
            }
            var assignment = new RoleAssignment(created.subject(), role.get(), source, created.origin());
            assignments.persistAndFlush(assignment);
            given.add(assignment);
        }
        settle(created.subject());
        given.forEach(recorder::created);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(@Observes SubjectRemoved removed) {
        var subject = removed.subject();
        var taken = assignments.ofSubject(subject.tenantId(), subject.id());
        taken.forEach(assignments::delete);
        assignments.flush();
        settle(subject);
        taken.forEach(recorder::removed);
    }

    private void settle(SubjectRef subject) {
        if (subject.type() == SubjectType.ACCOUNT) {
            activeRoles.settle(new Holder(subject.id(), subject.tenantId(), UUID.fromString(subject.key())));
        }
    }
}
