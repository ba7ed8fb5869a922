package io.zugang.access.assignment;

import io.zugang.access.activerole.HeldRole;
import io.zugang.access.activerole.HeldRoles;
import io.zugang.access.activerole.Holder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the slice of active roles what there is to choose from. */
@ApplicationScoped
class AssignedRoles implements HeldRoles {

    private final RoleAssignmentRepository assignments;

    AssignedRoles(RoleAssignmentRepository assignments) {
        this.assignments = assignments;
    }

    @Override
    public List<HeldRole> of(Holder holder) {
        return assignments.heldBy(holder.tenantId(), holder.subjectId());
    }
}
