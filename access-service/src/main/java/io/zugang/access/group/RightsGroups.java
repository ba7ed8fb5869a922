package io.zugang.access.group;

import io.zugang.access.group.DerivedMemberRepository.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the groups that nobody has to make, and puts the accounts into them that are in them by themselves. Every method
 * makes what is missing and nothing else: it can be told the same again, and things in any order.
 */
@ApplicationScoped
class RightsGroups {

    private final RightsGroupRepository missing;
    private final GroupRepository groups;
    private final GroupNameTemplateRepository templates;
    private final ProviderRepository providers;
    private final DerivedMemberRepository derived;
    private final GroupVersions versions;
    private final GroupRecorder recorder;
    private final MembershipRecorder memberships;

    RightsGroups(
            RightsGroupRepository missing,
            GroupRepository groups,
            GroupNameTemplateRepository templates,
            ProviderRepository providers,
            DerivedMemberRepository derived,
            GroupVersions versions,
            GroupRecorder recorder,
            MembershipRecorder memberships) {
        this.missing = missing;
        this.groups = groups;
        this.templates = templates;
        this.providers = providers;
        this.derived = derived;
        this.versions = versions;
        this.recorder = recorder;
        this.memberships = memberships;
    }

    /** A tenant may be a provider, or may have got its portal. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tenantTold(UUID tenantId) {
        if (providers.isProvider(tenantId)) {
            for (var group : SystemGroup.values()) {
                announce(missing.createSystemGroup(tenantId, group));
            }
        }
        missing.missingGroup(tenantId).ifPresent(this::createRightsGroup);
    }

    /** An account may be an external one, or the representative of customers. */
    @Transactional(Transactional.TxType.MANDATORY)
    void accountTold(UUID tenantId, UUID accountId) {
        if (derived.awaits(accountId)) {
            groups.holdRightsGroup(tenantId);
            memberships.added(derived.join(accountId));
        }
        joinRepresentatives(Cause.ACCOUNT, accountId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void joinRepresentatives(Cause cause, UUID key) {
        var awaited = derived.awaitedRepresentatives(cause, key);
        if (!awaited.isEmpty()) {
            versions.membersChange(awaited);
            groups.holdUnchanging(derived.groupsOfRepresentatives(cause, key));
            memberships.added(derived.joinRepresentatives(cause, key));
        }
    }

    private void createRightsGroup(GroupNameTemplate.Naming tenant) {
        var id = insert(tenant);
        if (id != null) {
            versions.tenantChanges(tenant.tenantId());
            announce(id);
            memberships.added(derived.joinAll(tenant.tenantId()));
            joinRepresentatives(Cause.TENANT, tenant.tenantId());
        }
    }

    /** Null if another transaction was faster. Names that others take meanwhile are passed over. */
    private @Nullable UUID insert(GroupNameTemplate.Naming tenant) {
        var name = providers
                .providerOf(tenant.tenantId())
                .map(templates::of)
                .orElse(GroupNameTemplate.DEFAULT)
                .nameFor(tenant);
        UUID id = null;
        for (int number = missing.freeNumber(name); id == null && !missing.hasGroup(tenant.tenantId()); number++) {
            id = missing.createRightsGroup(tenant.tenantId(), GroupNames.numbered(name, number));
        }
        return id;
    }

    private void announce(@Nullable UUID created) {
        if (created != null) {
            recorder.created(groups.findById(created));
        }
    }
}
