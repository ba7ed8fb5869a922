package io.zugang.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param type     {@code account}, {@code service}, {@code anonymous}, or {@code system} for jobs and event handlers
 * @param id       the account's id, the client's id, or this service's name
 * @param tenantId the tenant the actor belongs to, if any
 */
record Actor(String type, String id, @Nullable UUID tenantId) {

    /** Whether the actor acts for a tenant that is not its own, as a partner does for its customers. */
    boolean worksFor(UUID tenant) {
        return tenantId != null && !tenantId.equals(tenant);
    }
}
