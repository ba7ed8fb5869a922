package io.zugang.access.group;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What is published about groups. */
sealed interface GroupEvent extends DomainEvent {

    /** A group exists now. */
    record Created(GroupResponse data) implements Whole {
        @Override
        public String type() {
            return "access.group.created.v1";
        }
    }

    /** A group has another name now. */
    record Renamed(GroupResponse data) implements Whole {
        @Override
        public String type() {
            return "access.group.renamed.v1";
        }
    }

    /** A group is gone; it had no members any more. */
    record Deleted(GroupResponse data) implements Whole {
        @Override
        public String type() {
            return "access.group.deleted.v1";
        }
    }

    /** Every member has other rights by the group now. */
    record GrantsChanged(UUID tenantId, GroupGrantsResponse data) implements GroupEvent {
        @Override
        public String type() {
            return "access.group.grants-changed.v1";
        }

        @Override
        public UUID subject() {
            return data.groupId();
        }
    }

    /** One that carries the group itself. */
    sealed interface Whole extends GroupEvent {

        @Override
        GroupResponse data();

        @Override
        default UUID subject() {
            return data().id();
        }

        @Override
        default UUID tenantId() {
            return data().tenantId();
        }
    }
}
