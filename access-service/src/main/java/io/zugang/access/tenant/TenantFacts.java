package io.zugang.access.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other slices may ask about a tenant: its units, modules and settings. */
@ApplicationScoped
public class TenantFacts {

    private final FactRepository facts;

    TenantFacts(FactRepository facts) {
        this.facts = facts;
    }

    /** Whether the tenant may use the module now. */
    @Transactional
    public boolean hasModule(UUID tenantId, String module) {
        return facts.hasModule(tenantId, module);
    }

    /** Whether there is such a unit, and it is one of the tenant's. */
    @Transactional
    public boolean hasUnit(UUID tenantId, UUID unitId) {
        return facts.hasUnit(tenantId, unitId);
    }

    /** Whether a unit of the tenant is another one or somewhere below it. */
    @Transactional
    public boolean isUnitWithin(UUID tenantId, UUID unitId, UUID above) {
        return facts.isUnitWithin(tenantId, unitId, above);
    }

    /** What a setting is for the tenant, as text; null without a value. */
    @Transactional
    public @Nullable String setting(UUID tenantId, String key) {
        return facts.setting(tenantId, key);
    }
}
