package io.zugang.access.role;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which roles a list shows.
 *
 * @param tenantId system roles and the roles of this tenant only
 * @param text     part of the name or key, in any case
 */
record RoleFilter(@Nullable UUID tenantId, @Nullable String text) {}
