package io.zugang.tenant.unit;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** What every change of a unit leaves behind, in the running transaction. */
@ApplicationScoped
class UnitRecorder {

    private static final String TARGET = "unit";

    private final AuditTrail audit;
    private final Outbox outbox;

    UnitRecorder(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void created(UnitResponse after) {
        audit.record("unit.create", TARGET, after.id(), after.tenantId(), null, after);
        outbox.publish(new UnitEvent.Created(after));
    }

    void renamed(UnitResponse before, UnitResponse after) {
        audit.record("unit.update", TARGET, after.id(), after.tenantId(), before, after);
        outbox.publish(new UnitEvent.Updated(after));
    }

    void moved(UnitResponse before, UnitResponse after) {
        audit.record("unit.move", TARGET, after.id(), after.tenantId(), before, after);
        outbox.publish(new UnitEvent.Moved(after));
    }

    void deleted(UnitResponse before) {
        audit.record("unit.delete", TARGET, before.id(), before.tenantId(), before, null);
        outbox.publish(new UnitEvent.Deleted(before.deleted()));
    }
}
