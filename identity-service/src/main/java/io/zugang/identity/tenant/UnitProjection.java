package io.zugang.identity.tenant;

import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.UUID;

/** Keeps the units of companies in step with tenant-service. */
@ApplicationScoped
class UnitProjection implements EventHandler {

    private static final String DELETED = "tenant.unit.deleted.v1";

    private final KnownUnitRepository units;
    private final Event<UnitRemoved> removed;

    UnitProjection(KnownUnitRepository units, Event<UnitRemoved> removed) {
        this.units = units;
        this.removed = removed;
    }

    @Override
    public String source() {
        return "tenant-service";
    }

    /** A unit's name and place do not matter here. */
    @Override
    public Set<String> types() {
        return Set.of("tenant.unit.created.v1", DELETED);
    }

    @Override
    public void handle(CloudEvent event) {
        var unitId = UUID.fromString(event.subject());
        var deleted = event.type().equals(DELETED);
        var news = units.learn(
                event.tenantid(), unitId, event.data().path("version").asLong(), deleted);
        if (news && deleted) {
            removed.fire(new UnitRemoved(event.tenantid(), unitId));
        }
    }
}
