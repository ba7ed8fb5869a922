package io.zugang.access.activerole;

import io.zugang.access.activerole.ActiveRoleEvent.Change;
import io.zugang.access.snapshot.AccessChange;
import io.zugang.access.snapshot.AccessVersions;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every change of an active role leaves behind. */
@ApplicationScoped
class ActiveRoleRecorder {

    private final AccessVersions versions;
    private final Outbox outbox;
    private final AuditTrail audit;

    ActiveRoleRecorder(AccessVersions versions, Outbox outbox, AuditTrail audit) {
        this.versions = versions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Somebody switched. */
    void switched(Holder holder, HeldRole now, @Nullable UUID former) {
        settled(holder, now.application(), now, former);
        audit.record(
                "active-role.switched", "account", holder.accountId(), holder.tenantId(), former, now.assignmentId());
    }

    /** It followed from what the account holds, which is audited itself. */
    void settled(Holder holder, String application, @Nullable HeldRole now, @Nullable UUID former) {
        versions.advance(holder.tenantId(), AccessChange.subject(holder.subjectId()));
        var change = new Change(
                holder.accountId(),
                application,
                now == null ? null : now.assignmentId(),
                now == null ? null : now.role(),
                former);
        outbox.publish(new ActiveRoleEvent.Changed(holder.accountId(), holder.tenantId(), change));
    }
}
