package io.zugang.platform.audit;

import java.util.UUID;

/**
 * What was done to what.
 *
 * @param action     the act, such as {@code role.update}
 * @param targetType the noun of the API path, such as {@code role}
 * @param targetId   the target's id
 * @param tenantId   the tenant the target belongs to
 */
record AuditedAct(String action, String targetType, UUID targetId, UUID tenantId) {}
