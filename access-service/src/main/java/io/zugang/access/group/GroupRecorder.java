package io.zugang.access.group;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * What every change of a group leaves behind: an event and an audit entry. The versions of the members' tenants were counted
 * up before, see {@link GroupVersions}.
 */
@ApplicationScoped
class GroupRecorder {

    private static final String TARGET = "group";

    private final Outbox outbox;
    private final AuditTrail audit;

    GroupRecorder(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    void created(RightsGroup group) {
        var after = GroupResponse.of(group);
        outbox.publish(new GroupEvent.Created(after));
        audit("group.created", group, null, after);
    }

    void renamed(RightsGroup group, GroupResponse before) {
        var after = GroupResponse.of(group);
        outbox.publish(new GroupEvent.Renamed(after));
        audit("group.renamed", group, before, after);
    }

    void deleted(RightsGroup group) {
        var before = GroupResponse.of(group);
        outbox.publish(new GroupEvent.Deleted(before));
        audit("group.deleted", group, before, null);
    }

    void grantsChanged(RightsGroup group, GroupGrantsResponse before, GroupGrantsResponse after) {
        outbox.publish(new GroupEvent.GrantsChanged(group.tenantId(), after));
        audit("group.grants-changed", group, before, after);
    }

    private void audit(String action, RightsGroup group, @Nullable Object before, @Nullable Object after) {
        audit.record(action, TARGET, group.id(), group.tenantId(), before, after);
    }
}
