package io.zugang.access.role;

import io.zugang.access.grant.AccessVersions;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What every change of a role leaves behind: a new version of the tenant's access, an event and an audit entry. */
@ApplicationScoped
class RoleRecorder {

    private static final String TARGET = "role";

    private final AccessVersions versions;
    private final Outbox outbox;
    private final AuditTrail audit;

    RoleRecorder(AccessVersions versions, Outbox outbox, AuditTrail audit) {
        this.versions = versions;
        this.outbox = outbox;
        this.audit = audit;
    }

    void created(Role role) {
        record(RoleEvent.created(role), "role.created", null, RoleResponse.of(role));
    }

    /** Nothing is left behind by a change that changed nothing. */
    void updated(Role role, RoleResponse before) {
        var after = RoleResponse.of(role);
        var changed = before.differencesTo(after);
        if (!changed.isEmpty()) {
            record(RoleEvent.updated(role, changed), "role.updated", before, after);
        }
    }

    void deleted(Role role) {
        record(RoleEvent.deleted(role), "role.deleted", RoleResponse.of(role), null);
    }

    private void record(RoleEvent event, String action, @Nullable RoleResponse before, @Nullable RoleResponse after) {
        var tenantId = event.tenantId();
        versions.advance(tenantId);
        outbox.publish(event);
        audit.record(action, TARGET, event.subject(), tenantId, before, after);
    }
}
