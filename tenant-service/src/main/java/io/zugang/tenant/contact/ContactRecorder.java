package io.zugang.tenant.contact;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import io.zugang.tenant.contact.ContactEvent.Data;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every change of a contact, and every export, leaves behind in the running transaction. */
@ApplicationScoped
class ContactRecorder {

    private static final String TARGET = "contact";

    private final AuditTrail audit;
    private final Outbox outbox;

    ContactRecorder(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void created(Contact contact) {
        var after = Data.of(contact);
        audit.record(
                "contact.create", TARGET, after.id(), after.tenantId(), null, audited(after, contact.details(), null));
        outbox.publish(new ContactEvent.Created(after));
    }

    void updated(Data before, ContactDetails former, Contact contact) {
        var after = Data.of(contact);
        audit.record(
                "contact.update",
                TARGET,
                after.id(),
                after.tenantId(),
                audited(before, former, null),
                audited(after, contact.details(), former));
        outbox.publish(new ContactEvent.Updated(after));
    }

    void deleted(Contact contact) {
        var before = Data.of(contact);
        audit.record(
                "contact.delete",
                TARGET,
                before.id(),
                before.tenantId(),
                audited(before, contact.details(), null),
                null);
        outbox.publish(new ContactEvent.Deleted(before.deleted()));
    }

    void exported(UUID tenantId) {
        audit.record("contact.export", "tenant", tenantId, tenantId, null, null);
    }

    /**
     * An audit entry holds a hash of each state. A phone number could be found by trying, so the states tell of details only
     * whether they are others than before.
     */
    private static Map<String, Object> audited(Data data, ContactDetails details, @Nullable ContactDetails former) {
        var state = new HashMap<String, Object>();
        state.put("kind", data.kind());
        state.put("status", data.status());
        state.put("version", data.version());
        if (data.unitId() != null) {
            state.put("unitId", data.unitId());
        }
        for (var field : ContactField.values()) {
            boolean changed = former != null && !Objects.equals(former.value(field), details.value(field));
            state.put(field.member(), changed ? "changed" : "as it was");
        }
        return state;
    }
}
