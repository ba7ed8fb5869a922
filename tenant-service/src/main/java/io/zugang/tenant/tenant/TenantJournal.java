package io.zugang.tenant.tenant;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to a company, for the auditor and for the other services, in the running transaction. */
@ApplicationScoped
class TenantJournal {

    private static final String TARGET = "tenant";

    private final AuditTrail audit;
    private final Outbox outbox;

    TenantJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void created(String action, TenantResponse after) {
        record(action, null, after, new TenantEvent.Created(after));
    }

    void updated(String action, TenantResponse before, TenantResponse after, List<String> changed) {
        record(action, before, after, new TenantEvent.Updated(after, changed));
    }

    void activated(TenantResponse before, TenantResponse after) {
        record("tenant.activate", before, after, new TenantEvent.Activated(after));
    }

    void expired(TenantResponse before, TenantResponse after) {
        record("tenant.expire", before, after, new TenantEvent.Deleted(after));
    }

    private void record(String action, @Nullable TenantResponse before, TenantResponse after, TenantEvent event) {
        audit.record(action, TARGET, after.id(), after.id(), before, after);
        outbox.publish(event);
    }
}
