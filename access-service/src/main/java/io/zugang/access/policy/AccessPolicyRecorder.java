package io.zugang.access.policy;

import io.zugang.access.snapshot.AccessChange;
import io.zugang.access.snapshot.AccessVersions;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** What every change of a policy leaves behind. */
@ApplicationScoped
class AccessPolicyRecorder {

    private final AccessVersions versions;
    private final Outbox outbox;
    private final AuditTrail audit;

    AccessPolicyRecorder(AccessVersions versions, Outbox outbox, AuditTrail audit) {
        this.versions = versions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Nothing is left behind by a change that changed nothing. */
    void changed(AccessPolicyResponse before, AccessPolicyResponse after) {
        var changed = before.differencesTo(after);
        if (changed.isEmpty()) {
            return;
        }
        var tenantId = after.tenantId();
        versions.advance(tenantId, AccessChange.TENANT);
        outbox.publish(new AccessPolicyEvent.Changed(after, changed));
        audit.record("access-policy.changed", "access-policy", tenantId, tenantId, before, after);
    }
}
