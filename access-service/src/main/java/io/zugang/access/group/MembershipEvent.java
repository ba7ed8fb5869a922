package io.zugang.access.group;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What is published about memberships. */
sealed interface MembershipEvent extends DomainEvent {

    @Override
    GroupMemberResponse data();

    @Override
    default UUID subject() {
        return data().id();
    }

    @Override
    default UUID tenantId() {
        return data().tenantId();
    }

    /** There is one more reason why an account is in a group. */
    record Added(GroupMemberResponse data) implements MembershipEvent {
        @Override
        public String type() {
            return "access.membership.added.v1";
        }
    }

    /** One reason is gone. */
    record Removed(GroupMemberResponse data) implements MembershipEvent {
        @Override
        public String type() {
            return "access.membership.removed.v1";
        }
    }

    /** What followed from something else stays by itself now. */
    record Kept(GroupMemberResponse data) implements MembershipEvent {
        @Override
        public String type() {
            return "access.membership.kept.v1";
        }
    }
}
