package io.zugang.access.role;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zugang.platform.events.DomainEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is published about roles. */
sealed interface RoleEvent extends DomainEvent {

    /** System roles belong to no tenant; their events carry the nil UUID, which stands for all of them. */
    UUID ALL_TENANTS = new UUID(0, 0);

    RoleResponse role();

    @Override
    default UUID subject() {
        return role().id();
    }

    @Override
    default UUID tenantId() {
        var tenantId = role().tenantId();
        return tenantId == null ? ALL_TENANTS : tenantId;
    }

    @Override
    default Object data() {
        return role();
    }

    /** A role exists now. */
    record Created(RoleResponse role) implements RoleEvent {
        @Override
        public String type() {
            return "access.role.created.v1";
        }
    }

    /** A role is different now. */
    record Updated(RoleResponse role, List<String> changed) implements RoleEvent {
        @Override
        public String type() {
            return "access.role.updated.v1";
        }

        @Override
        public Object data() {
            return new RoleChange(role, changed);
        }
    }

    /** A role is gone; nobody held it any more. */
    record Deleted(RoleResponse role) implements RoleEvent {
        @Override
        public String type() {
            return "access.role.deleted.v1";
        }
    }

    /** The data of an update: the role and the names of its fields that changed. */
    record RoleChange(@JsonUnwrapped @Nullable RoleResponse role, List<String> changed) {}

    static RoleEvent created(Role role) {
        return new Created(RoleResponse.of(role));
    }

    static RoleEvent updated(Role role, List<String> changed) {
        return new Updated(RoleResponse.of(role), changed);
    }

    static RoleEvent deleted(Role role) {
        return new Deleted(RoleResponse.of(role));
    }
}
