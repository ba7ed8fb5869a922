package io.zugang.access.assignment;

import io.quarkus.scheduler.Scheduled;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Publishes that assignments have begun or ended by time alone, so that nobody goes on with remembered decisions. */
@ApplicationScoped
class AssignmentValidityWatch {

    private final RoleAssignmentService assignments;
    private final TenantScope scope;

    AssignmentValidityWatch(RoleAssignmentService assignments, TenantScope scope) {
        this.assignments = assignments;
        this.scope = scope;
    }

    @ActivateRequestContext
    @Scheduled(every = "${access.recheck-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        scope.asSystem("validity of assignments is rechecked", () -> {
            while (assignments.recheckValidity() > 0) {
                // The next batch.
            }
        });
    }
}
