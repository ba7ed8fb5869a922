package io.zugang.access.assignment;

import io.zugang.access.activerole.ActiveRoles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes what clients see of assignments, with whether they are active. */
@ApplicationScoped
class AssignmentViews {

    private final ActiveRoles activeRoles;

    AssignmentViews(ActiveRoles activeRoles) {
        this.activeRoles = activeRoles;
    }

    RoleAssignmentResponse of(RoleAssignment assignment) {
        return of(List.of(assignment)).get(0);
    }

    List<RoleAssignmentResponse> of(List<RoleAssignment> assignments) {
        var active = activeRoles.activeAmong(
                assignments.stream().map(RoleAssignment::id).toList());
        return assignments.stream()
                .map(assignment -> RoleAssignmentResponse.of(
                        assignment, assignment.holder() == null || active.contains(assignment.id())))
                .toList();
    }

    /** Of one that is gone. */
    static RoleAssignmentResponse ofRemoved(RoleAssignment assignment) {
        return RoleAssignmentResponse.of(assignment, false);
    }
}
