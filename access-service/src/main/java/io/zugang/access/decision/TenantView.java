package io.zugang.access.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision must know of a tenant.
 *
 * @param partnerId the partner that manages it, if any
 */
public record TenantView(UUID id, String status, @Nullable UUID partnerId) {

    public boolean isActive() {
        return status.equals("ACTIVE");
    }
}
