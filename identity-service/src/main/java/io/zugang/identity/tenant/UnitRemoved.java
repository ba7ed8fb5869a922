package io.zugang.identity.tenant;

import java.util.UUID;

/** Told within this service, in the transaction in which a unit is learned to be gone. */
public record UnitRemoved(UUID tenantId, UUID unitId) {}
