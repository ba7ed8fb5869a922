package io.zugang.platform.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource as a decision looks at it.
 *
 * @param type     such as {@code contact}
 * @param tenantId the tenant that it belongs to
 * @param unitId   the unit that it lies in, if any
 * @param owner    the id of the subject that it belongs to, if any
 */
public record ResourceRef(
        String type,
        String id,
        UUID tenantId,
        @Nullable UUID unitId,
        @Nullable String owner) {}
