package io.zugang.access.assignment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zugang.platform.events.DomainEvent;
import java.util.List;
import java.util.UUID;

/** What is published about assignments. */
sealed interface RoleAssignmentEvent extends DomainEvent {

    RoleAssignmentResponse assignment();

    @Override
    default UUID subject() {
        return assignment().id();
    }

    @Override
    default UUID tenantId() {
        return assignment().tenantId();
    }

    @Override
    default Object data() {
        return assignment();
    }

    /** A subject holds a role now. */
    record Created(RoleAssignmentResponse assignment) implements RoleAssignmentEvent {
        @Override
        public String type() {
            return "access.assignment.created.v1";
        }
    }

    /** The scope or validity is different now. */
    record Updated(RoleAssignmentResponse assignment, List<String> changed) implements RoleAssignmentEvent {
        @Override
        public String type() {
            return "access.assignment.updated.v1";
        }

        @Override
        public Object data() {
            return new Change(assignment, changed);
        }
    }

    /** The validity has begun. */
    record Started(RoleAssignmentResponse assignment) implements RoleAssignmentEvent {
        @Override
        public String type() {
            return "access.assignment.started.v1";
        }
    }

    /** The validity has ended. */
    record Expired(RoleAssignmentResponse assignment) implements RoleAssignmentEvent {
        @Override
        public String type() {
            return "access.assignment.expired.v1";
        }
    }

    /** A subject no longer holds a role. */
    record Removed(RoleAssignmentResponse assignment) implements RoleAssignmentEvent {
        @Override
        public String type() {
            return "access.assignment.removed.v1";
        }
    }

    /** The data of an update: the assignment and the names of its fields that changed. */
    record Change(@JsonUnwrapped RoleAssignmentResponse assignment, List<String> changed) {}
}
