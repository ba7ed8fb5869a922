package io.zugang.tenant.unit;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Units as the other slices may use them. */
@ApplicationScoped
public class UnitDirectory {

    private final UnitRepository units;

    UnitDirectory(UnitRepository units) {
        this.units = units;
    }

    /**
     * Makes sure that the company has this unit, and goes on to have it until the running transaction ends.
     *
     * @throws ProblemException 422 if it has none
     */
    public void hold(UUID tenantId, UUID unitId) {
        units.lock(tenantId);
        if (units.find(tenantId, unitId).isEmpty()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Correct the fields listed in errors.")
                    .withField("unitId", "is no unit of the company");
        }
    }
}
