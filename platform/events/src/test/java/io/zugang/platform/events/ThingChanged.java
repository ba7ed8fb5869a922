package io.zugang.platform.events;

import java.util.Map;
import java.util.UUID;

/** The event of the tests: step n of a thing. */
record ThingChanged(String type, UUID subject, UUID tenantId, int step) implements DomainEvent {

    static final String HANDLED = "self.thing.changed.v1";
    static final String UNHANDLED = "self.thing.ignored.v1";

    static ThingChanged handled(UUID subject, int step) {
        return new ThingChanged(HANDLED, subject, UUID.randomUUID(), step);
    }

    static ThingChanged unhandled(UUID subject, int step) {
        return new ThingChanged(UNHANDLED, subject, UUID.randomUUID(), step);
    }

    @Override
    public Object data() {
        return Map.of("step", step, "name", "Größe \u0000 √");
    }
}
