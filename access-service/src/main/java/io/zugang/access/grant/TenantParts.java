package io.zugang.access.grant;

import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Scope;
import io.zugang.access.tenant.TenantFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares parts of one tenant. What cannot be known to lie within a part does not. */
@ApplicationScoped
class TenantParts {

    private final TenantFacts facts;

    TenantParts(TenantFacts facts) {
        this.facts = facts;
    }

    /** Whether everything that an extent in the tenant holds lies within a reach that opens only a part of it. */
    boolean includes(Grant.Reach reach, Extent wanted, UUID tenantId) {
        boolean part = wanted.scope().compareTo(Scope.TENANT) < 0;
        return part
                && switch (reach.scope()) {
                    case UNIT -> wanted.scope() == Scope.UNIT && isOneOf(reach.units(), wanted.unitId());
                    case UNIT_SUBTREE -> isBelow(wanted, reach.units(), tenantId);
                    case ENTITIES ->
                        wanted.scope() == Scope.ENTITIES
                                && wanted.entities().stream().allMatch(entity -> names(reach, entity))
                                && (reach.units().isEmpty() || isBelow(wanted, reach.units(), tenantId));
                    case TENANT, FAMILY, MANAGED, EVERYTHING -> false;
                };
    }

    private static boolean isOneOf(Set<UUID> units, @Nullable UUID unit) {
        return unit != null && units.contains(unit);
    }

    private static boolean names(Grant.Reach reach, EntityRef entity) {
        return reach.entities().getOrDefault(entity.type(), Set.of()).contains(entity.id());
    }

    /** The unit of an account can change any day, so that what is relative to it is below nothing. */
    private boolean isBelow(Extent wanted, Set<UUID> units, UUID tenantId) {
        var unit = wanted.unitId();
        return unit != null && units.stream().anyMatch(above -> facts.isUnitWithin(tenantId, unit, above));
    }
}
