package io.zugang.access.activerole;

import java.util.UUID;

/**
 * An account that holds roles.
 *
 * @param subjectId this service's own identifier
 */
public record Holder(UUID subjectId, UUID tenantId, UUID accountId) {}
