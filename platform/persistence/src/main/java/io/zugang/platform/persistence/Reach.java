package io.zugang.platform.persistence;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tenants whose rows may be seen and changed: all of them, some named ones, and the customers that some partners
 * manage. The empty reach is the default everywhere, so forgetting to enter a scope shows nothing.
 *
 * @param everything true for the provider's own work and for background jobs
 * @param tenants    tenants that are reached by themselves
 * @param managedBy  partners whose customers are reached; which customers those are is read from {@code tenant_ref} at the
 *                   moment of the query, so a new customer is reached at once
 */
public record Reach(boolean everything, Set<UUID> tenants, Set<UUID> managedBy) {

    /** No tenant at all. */
    public static final Reach NONE = new Reach(false, Set.of(), Set.of());

    /** Every tenant. */
    public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of());

    public Reach {
        tenants = Set.copyOf(tenants);
        managedBy = Set.copyOf(managedBy);
    }

    /** One tenant and nothing below it. */
    public static Reach tenant(UUID tenantId) {
        return new Reach(false, Set.of(tenantId), Set.of());
    }

    /** A partner's own tenant and every customer it manages. */
    public static Reach managed(UUID partnerId) {
        return new Reach(false, Set.of(partnerId), Set.of(partnerId));
    }

    /** Whether no tenant is reached. */
    public boolean isNone() {
        return !everything && tenants.isEmpty() && managedBy.isEmpty();
    }

    /** Whether a tenant with this identifier, managed by that partner (null for none), is reached. */
    public boolean covers(UUID tenantId, @Nullable UUID partnerId) {
        return everything || tenants.contains(tenantId) || (partnerId != null && managedBy.contains(partnerId));
    }
}
