package io.zugang.access.assignment;

import io.zugang.access.snapshot.AccessChange;
import io.zugang.access.snapshot.AccessVersions;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What every change of an assignment leaves behind: a new version of the tenant's access, an event, an audit entry. */
@ApplicationScoped
class RoleAssignmentRecorder {

    private static final String TARGET = "role-assignment";

    private final AssignmentViews views;
    private final AccessVersions versions;
    private final Outbox outbox;
    private final AuditTrail audit;

    RoleAssignmentRecorder(AssignmentViews views, AccessVersions versions, Outbox outbox, AuditTrail audit) {
        this.views = views;
        this.versions = versions;
        this.outbox = outbox;
        this.audit = audit;
    }

    void created(RoleAssignment assignment) {
        var after = views.of(assignment);
        publish(assignment, new RoleAssignmentEvent.Created(after));
        audit("assignment.created", after, null, after);
    }

    /** Nothing is left behind by a change that changed nothing. */
    void updated(RoleAssignment assignment, RoleAssignmentResponse before) {
        var after = views.of(assignment);
        var changed = before.differencesTo(after);
        if (!changed.isEmpty()) {
            publish(assignment, new RoleAssignmentEvent.Updated(after, changed));
            audit("assignment.updated", after, before, after);
        }
    }

    void removed(RoleAssignment assignment) {
        var before = AssignmentViews.ofRemoved(assignment);
        publish(assignment, new RoleAssignmentEvent.Removed(before));
        audit("assignment.removed", before, before, null);
    }

    /** Time did it, so there is nobody to put into the audit trail. */
    void validityPassed(RoleAssignment assignment, boolean validNow) {
        var state = views.of(assignment);
        publish(assignment, validNow ? new RoleAssignmentEvent.Started(state) : new RoleAssignmentEvent.Expired(state));
    }

    private void publish(RoleAssignment assignment, RoleAssignmentEvent event) {
        versions.advance(event.tenantId(), AccessChange.subject(assignment.subjectId()));
        outbox.publish(event);
    }

    private void audit(
            String action,
            RoleAssignmentResponse target,
            @Nullable RoleAssignmentResponse before,
            @Nullable RoleAssignmentResponse after) {
        audit.record(action, TARGET, target.id(), target.tenantId(), before, after);
    }
}
