package io.zugang.access.grant;

import java.util.UUID;

/** One assignment that uses a role. */
public record RoleUse(UUID assignmentId, UUID tenantId, String subjectType, String subjectId) {}
