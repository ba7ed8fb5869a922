package io.zugang.access.role;

import io.zugang.access.catalogue.RoleDefinition;
import io.zugang.access.snapshot.AccessChange;
import io.zugang.access.snapshot.AccessVersions;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
    void updated(Role role, RoleResponse before, RoleDefinition said) {
        var changed = said.differencesTo(role.definition());
        if (!changed.isEmpty()) {
            record(RoleEvent.updated(role, changed), "role.updated", before, RoleResponse.of(role));
        }
    }

    /** Of a part that another slice keeps. */
    void partUpdated(Role role, String part, Object before, Object after) {
        record(RoleEvent.updated(role, List.of(part)), "role.updated", before, after);
    }

    /** Decisions of every tenant may fall differently, even if no role of the catalogue did change. */
    void catalogueApplied() {
        versions.advance(RoleEvent.ALL_TENANTS, AccessChange.TENANT);
    }

    void deleted(Role role) {
        record(RoleEvent.deleted(role), "role.deleted", RoleResponse.of(role), null);
    }

    private void record(RoleEvent event, String action, @Nullable Object before, @Nullable Object after) {
        var tenantId = event.tenantId();
        if (tenantId.equals(RoleEvent.ALL_TENANTS)) {
            versions.advance(tenantId, AccessChange.role(event.subject()));
        } else {
            versions.advanceHolders(tenantId, event.subject());
        }
        outbox.publish(event);
        audit.record(action, TARGET, event.subject(), tenantId, before, after);
    }
}
