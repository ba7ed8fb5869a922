package io.zugang.access.subject;

import io.zugang.access.decision.SubjectType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names a subject to other slices.
 *
 * @param id          this service's own identifier
 * @param key         account id or client id
 * @param tenantId    the home tenant
 * @param accountType INTERNAL, EXTERNAL, SERVICE or SYSTEM, for accounts that said so
 * @param unitId      where in its tenant it belongs
 */
public record SubjectRef(
        UUID id,
        SubjectType type,
        String key,
        UUID tenantId,
        @Nullable String accountType,
        @Nullable UUID unitId) {}
