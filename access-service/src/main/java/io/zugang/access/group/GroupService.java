package io.zugang.access.group;

import io.zugang.access.AccessProblem;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.events.EventIntake;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The use cases of groups themselves. */
@ApplicationScoped
class GroupService {

    private static final Duration CATCH_UP = Duration.ofMillis(500);

    private final GroupRepository groups;
    private final GroupMemberRepository members;
    private final GroupVersions versions;
    private final GroupRecorder recorder;
    private final TenantDirectory tenants;
    private final EventIntake intake;
    private final TenantScope scope;

    GroupService(
            GroupRepository groups,
            GroupMemberRepository members,
            GroupVersions versions,
            GroupRecorder recorder,
            TenantDirectory tenants,
            EventIntake intake,
            TenantScope scope) {
        this.groups = groups;
        this.members = members;
        this.versions = versions;
        this.recorder = recorder;
        this.tenants = tenants;
        this.intake = intake;
        this.scope = scope;
    }

    /** Also shows the group of a tenant that got its portal a moment ago. */
    List<RightsGroup> list(GroupFilter filter, PageRequest page) {
        var found = find(filter, page);
        if (found.isEmpty() && filter.tenantId != null && catchUp()) {
            return find(filter, page);
        }
        return found;
    }

    @Transactional
    List<RightsGroup> find(GroupFilter filter, PageRequest page) {
        return groups.list(scope.reach(), filter, page);
    }

    @Transactional
    RightsGroup get(UUID id) {
        return groups.find(scope.reach(), id).orElseThrow(GroupService::notFound);
    }

    /** Also of a tenant that got its portal a moment ago. */
    RightsGroup rightsGroupOf(UUID tenantId) {
        var found = findRightsGroup(tenantId);
        if (found.isEmpty() && catchUp()) {
            found = findRightsGroup(tenantId);
        }
        return found.orElseThrow(GroupService::notFound);
    }

    @Transactional
    Optional<RightsGroup> findRightsGroup(UUID tenantId) {
        return groups.findRightsGroup(scope.reach(), tenantId);
    }

    @Transactional
    RightsGroup create(CreateGroupRequest request) {
        var tenant = tenants.reachedOrOwn(request.tenantId());
        var group = RightsGroup.custom(tenant.id(), request.name().strip());
        requireFreeName(group, group.name());
        groups.persistAndFlush(group);
        recorder.created(group);
        return group;
    }

    /** Its members may be of tenants that the caller does not reach. */
    RightsGroup rename(UUID id, UpdateGroupRequest change, long expectedVersion) {
        get(id);
        return scope.call(Reach.EVERYTHING, () -> renameEverywhere(id, change, expectedVersion));
    }

    @Transactional
    RightsGroup renameEverywhere(UUID id, UpdateGroupRequest change, long expectedVersion) {
        var group = versions.lockForChange(id).orElseThrow(GroupService::notFound);
        group.requireVersion(expectedVersion);
        requireKind(group.kind() != RightsGroup.Kind.SYSTEM);
        var before = GroupResponse.of(group);
        var name = change.name().strip();
        if (!name.equals(group.name())) {
            requireFreeName(group, name);
            group.rename(name);
            groups.flush();
            recorder.renamed(group, before);
        }
        return group;
    }

    void delete(UUID id, long expectedVersion) {
        get(id);
        scope.call(Reach.EVERYTHING, () -> deleteEverywhere(id, expectedVersion));
    }

    @Transactional
    RightsGroup deleteEverywhere(UUID id, long expectedVersion) {
        var group = versions.lockForChange(id).orElseThrow(GroupService::notFound);
        group.requireVersion(expectedVersion);
        requireKind(group.kind() == RightsGroup.Kind.CUSTOM);
        if (members.hasMembers(id)) {
            throw new ProblemException(AccessProblem.GROUP_IN_USE, "Remove its members first.")
                    .with("members", members.accounts(id));
        }
        groups.delete(group);
        groups.flush();
        recorder.deleted(group);
        return group;
    }

    static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such group within your reach.");
    }

    private boolean catchUp() {
        return intake.catchUp("tenant-service", CATCH_UP);
    }

    private void requireFreeName(RightsGroup group, String name) {
        if (groups.isNameTaken(group, name)) {
            throw new ProblemException(AccessProblem.GROUP_NAME_TAKEN, "Choose another name.")
                    .withField("name", "is taken by another group");
        }
    }

    private static void requireKind(boolean allowed) {
        if (!allowed) {
            throw new ProblemException(
                    AccessProblem.GROUP_BUILT_IN, "It belongs to its tenant; change what it grants instead.");
        }
    }
}
