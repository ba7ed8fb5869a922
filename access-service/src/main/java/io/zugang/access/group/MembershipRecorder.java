package io.zugang.access.group;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What every change of memberships leaves behind: an event and an audit entry for each. Automatic memberships have no entry:
 * nobody decided on them. The versions of the members' tenants were counted up before, see {@link GroupVersions}.
 */
@ApplicationScoped
class MembershipRecorder {

    private static final String TARGET = "group-member";

    private final Outbox outbox;
    private final AuditTrail audit;

    MembershipRecorder(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    void added(List<GroupMember> members) {
        for (var member : members) {
            var after = GroupMemberResponse.of(member);
            outbox.publish(new MembershipEvent.Added(after));
            if (isDecided(member)) {
                audit.record("membership.added", TARGET, after.id(), after.tenantId(), null, after);
            }
        }
    }

    void removed(List<GroupMember> members) {
        for (var member : members) {
            var before = GroupMemberResponse.of(member);
            outbox.publish(new MembershipEvent.Removed(before));
            if (isDecided(member)) {
                audit.record("membership.removed", TARGET, before.id(), before.tenantId(), before, null);
            }
        }
    }

    /** They grant what they granted before, so that no decision falls differently. */
    void kept(List<GroupMember> members) {
        for (var member : members) {
            var after = GroupMemberResponse.of(member);
            outbox.publish(new MembershipEvent.Kept(after));
            audit.record("membership.kept", TARGET, after.id(), after.tenantId(), null, after);
        }
    }

    private static boolean isDecided(GroupMember member) {
        return member.source() != GroupMember.Source.AUTOMATIC;
    }
}
