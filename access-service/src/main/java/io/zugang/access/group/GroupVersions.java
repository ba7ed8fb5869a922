package io.zugang.access.group;

import io.zugang.access.snapshot.AccessChange;
import io.zugang.access.snapshot.AccessVersions;
import io.zugang.access.subject.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Counts up the versions of the tenants whose subjects a change concerns. Everything here does that first and locks groups
 * afterwards: the events of accounts come with their tenant's version locked, and two orders would wait for each other.
 * Whoever changes what a group grants and whoever puts somebody into it meet at the group; whoever makes a tenant's group
 * and whoever makes an account of that tenant meet at the tenant's version.
 */
@ApplicationScoped
class GroupVersions {

    private final AccessVersions versions;
    private final GroupRepository groups;
    private final GroupMemberRepository members;

    GroupVersions(AccessVersions versions, GroupRepository groups, GroupMemberRepository members) {
        this.versions = versions;
        this.groups = groups;
        this.members = members;
    }

    /** Before a change of one account's memberships. */
    void memberChanges(SubjectRef account) {
        membersChange(Map.of(account.id(), account.tenantId()));
    }

    /**
     * Before a change of memberships.
     *
     * @param homes the members' tenants by their ids as subjects
     */
    void membersChange(Map<UUID, UUID> homes) {
        var change = homes.size() == 1
                ? AccessChange.subject(homes.keySet().iterator().next())
                : AccessChange.TENANT;
        versions.advance(homes.values(), change);
    }

    /** Before a change of any number of memberships of a tenant's accounts. */
    void tenantChanges(UUID tenantId) {
        versions.advance(tenantId, AccessChange.TENANT);
    }

    /** Before a change of many groups that their members notice. */
    void groupsChange(Collection<UUID> groupIds) {
        versions.advance(members.tenants(groupIds), AccessChange.TENANT);
    }

    /** Locks a group, if it still exists, for a change that all of its members notice. */
    Optional<RightsGroup> lockForChange(UUID groupId) {
        var change = AccessChange.group(groupId);
        var before = new HashSet<>(members.tenants(List.of(groupId)));
        versions.advance(before, change);
        var group = groups.lockForChange(groupId);
        var late = members.tenants(List.of(groupId)).stream()
                .filter(tenant -> !before.contains(tenant))
                .toList();
        versions.advance(late, change);
        return group;
    }
}
