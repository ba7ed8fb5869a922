package io.zugang.access.group;

import io.zugang.access.group.DerivedMemberRepository.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The memberships of those who represent a customer: in the customer's group, and in the provider's groups for portals as
 * far as that customer goes. They are there once for each assignment, so that the end of one leaves those of the others.
 */
@ApplicationScoped
class Representatives {

    private final RightsGroups groups;
    private final DerivedMemberRepository derived;
    private final GroupMemberRepository members;
    private final GroupVersions versions;
    private final MembershipRecorder memberships;

    Representatives(
            RightsGroups groups,
            DerivedMemberRepository derived,
            GroupMemberRepository members,
            GroupVersions versions,
            MembershipRecorder memberships) {
        this.groups = groups;
        this.derived = derived;
        this.members = members;
        this.versions = versions;
        this.memberships = memberships;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void assigned(RepresentativeFact fact) {
        derived.represent(fact.id(), fact.tenantId(), fact.accountId());
        groups.joinRepresentatives(Cause.ASSIGNMENT, fact.id());
    }

    /** What is to stay becomes a membership that somebody made by hand; the rest goes. */
    @Transactional(Transactional.TxType.MANDATORY)
    void unassigned(RepresentativeFact fact) {
        versions.membersChange(members.homesOfOrigin(fact.id()));
        if (fact.keepsMemberships()) {
            memberships.kept(derived.keep(fact.id()));
        }
        memberships.removed(derived.release(fact.id()));
        derived.forgetRepresentative(fact.id());
    }
}
