package io.zugang.access.subject;

import io.zugang.access.decision.SubjectType;
import java.util.UUID;

/**
 * Names a subject to other slices.
 *
 * @param id       this service's own identifier
 * @param key      account id or client id
 * @param tenantId the home tenant
 */
public record SubjectRef(UUID id, SubjectType type, String key, UUID tenantId) {}
