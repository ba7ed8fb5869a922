package io.zugang.identity.tenant;

import io.zugang.platform.events.EventIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Read-only view on the units of companies for the other slices. */
@ApplicationScoped
public class UnitDirectory {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KnownUnitRepository units;
    private final EventIntake intake;

    UnitDirectory(KnownUnitRepository units, EventIntake intake) {
        this.units = units;
        this.intake = intake;
    }

    /**
     * Hears tenant-service out first if there is a unit that is not known: it may have been created a moment ago. Not inside
     * a transaction, which would not see what was heard.
     */
    public void catchUpWith(@Nullable UUID unitId) {
        if (unitId != null && !isKnown(unitId)) {
            intake.catchUp("tenant-service", PATIENCE);
        }
    }

    /** Whether the tenant has this unit; it keeps it until the running transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hold(UUID tenantId, UUID unitId) {
        return units.hold(tenantId, unitId);
    }

    @Transactional
    boolean isKnown(UUID unitId) {
        return units.isKnown(unitId);
    }
}
