package io.zugang.tenant.representative;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** What every change of a representative leaves behind, in the running transaction. */
@ApplicationScoped
class RepresentativeRecorder {

    private static final String TARGET = "representative";

    private final AuditTrail audit;
    private final Outbox outbox;

    RepresentativeRecorder(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void assigned(RepresentativeResponse after) {
        audit.record("representative.assign", TARGET, after.id(), after.tenantId(), null, after);
        outbox.publish(new RepresentativeEvent.Assigned(after));
    }

    /** The act of keeping memberships is named on its own: it leaves rights behind. */
    void unassigned(RepresentativeResponse before, DerivedMemberships derived) {
        var action = derived == DerivedMemberships.KEEP
                ? "representative.unassign-keeping-memberships"
                : "representative.unassign";
        audit.record(action, TARGET, before.id(), before.tenantId(), before, null);
        outbox.publish(new RepresentativeEvent.Unassigned(before, derived));
    }
}
