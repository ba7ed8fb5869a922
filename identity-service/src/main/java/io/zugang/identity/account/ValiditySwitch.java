package io.zugang.identity.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A crossed validity date that was acted on.
 *
 * @param boundary the date that was crossed
 * @param on       true for validFrom, false for validUntil
 * @param switched false if the account already was as the date wants it
 */
public record ValiditySwitch(UUID accountId, UUID tenantId, Instant boundary, boolean on, boolean switched) {}
