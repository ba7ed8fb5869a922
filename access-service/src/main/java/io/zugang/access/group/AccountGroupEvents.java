package io.zugang.access.group;

import io.zugang.access.subject.SubjectRemoved;
import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Puts accounts into the groups that they belong into, after the projection of the same event, and out when they go. */
@Priority(-1)
@ApplicationScoped
class AccountGroupEvents implements EventHandler {

    private final RightsGroups groups;
    private final GroupMemberRepository members;
    private final GroupVersions versions;
    private final MembershipRecorder recorder;

    AccountGroupEvents(
            RightsGroups groups, GroupMemberRepository members, GroupVersions versions, MembershipRecorder recorder) {
        this.groups = groups;
        this.members = members;
        this.versions = versions;
        this.recorder = recorder;
    }

    @Override
    public String source() {
        return "identity-service";
    }

    @Override
    public Set<String> types() {
        return Set.of("identity.account.created.v1", "identity.account.updated.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        groups.accountTold(event.tenantid(), UUID.fromString(event.subject()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(@Observes SubjectRemoved removed) {
        versions.memberChanges(removed.subject());
        recorder.removed(members.removeSubject(removed.subject().id()));
    }
}
