package io.zugang.tenant.unit;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What other services learn about units. */
sealed interface UnitEvent extends DomainEvent {

    @Override
    UnitResponse data();

    @Override
    default UUID subject() {
        return data().id();
    }

    @Override
    default UUID tenantId() {
        return data().tenantId();
    }

    /** There is a unit more. */
    record Created(UnitResponse data) implements UnitEvent {
        @Override
        public String type() {
            return "tenant.unit.created.v1";
        }
    }

    /** Its name is another one. */
    record Updated(UnitResponse data) implements UnitEvent {
        @Override
        public String type() {
            return "tenant.unit.updated.v1";
        }
    }

    /** It is somewhere else, with all below it. */
    record Moved(UnitResponse data) implements UnitEvent {
        @Override
        public String type() {
            return "tenant.unit.moved.v1";
        }
    }

    /** It is gone. */
    record Deleted(UnitResponse data) implements UnitEvent {
        @Override
        public String type() {
            return "tenant.unit.deleted.v1";
        }
    }
}
