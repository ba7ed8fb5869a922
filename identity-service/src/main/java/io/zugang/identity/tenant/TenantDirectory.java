package io.zugang.identity.tenant;

import io.zugang.platform.events.EventIntake;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Read-only view on companies for the other slices. */
@ApplicationScoped
public class TenantDirectory {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KnownTenantRepository tenants;
    private final EventIntake intake;

    TenantDirectory(KnownTenantRepository tenants, EventIntake intake) {
        this.tenants = tenants;
        this.intake = intake;
    }

    /**
     * Hears tenant-service out first if one of these tenants is not known as active: it may have been created a moment ago.
     * Not inside a transaction, which would not see what was heard.
     */
    public void catchUpWith(Collection<UUID> tenantIds) {
        if (active(tenantIds).size() < Set.copyOf(tenantIds).size()) {
            intake.catchUp("tenant-service", PATIENCE);
        }
    }

    /**
     * Takes a company for active from now on, because this service has just completed its registration: tenant-service will
     * say the same in a moment, and its first administrator should not have to wait for that to sign in.
     */
    public void expectActive(UUID tenantId) {
        tenants.expectActive(tenantId);
    }

    /** The status last heard from tenant-service. */
    public Optional<String> status(UUID tenantId) {
        return tenants.findByIdOptional(tenantId).map(KnownTenant::status);
    }

    /** Whether the tenant is known and within the reach. */
    public boolean reaches(UUID tenantId, Reach reach) {
        return tenants.findByIdOptional(tenantId)
                .filter(tenant -> reach.covers(tenantId, tenant.partnerId()))
                .isPresent();
    }

    /** Those of the tenants that are active. */
    public Set<UUID> active(Collection<UUID> tenantIds) {
        return tenants.list("id in ?1 and status = 'ACTIVE'", tenantIds).stream()
                .map(KnownTenant::id)
                .collect(Collectors.toSet());
    }
}
