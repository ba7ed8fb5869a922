package io.zugang.access.role;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which roles a list shows.
 *
 * @param tenantId system roles and the roles of this tenant only
 * @param text     part of the name or key, in any case
 * @param module   only roles that need this module
 */
record RoleFilter(
        @Nullable UUID tenantId,
        @Nullable String text,
        @Nullable String module) {

    RoleFilter of(UUID tenant) {
        return new RoleFilter(tenant, text, module);
    }
}
