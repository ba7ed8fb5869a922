package io.zugang.access.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a subject may act at all.
 *
 * @param validFrom  first instant at which it may; null for always
 * @param validUntil first instant at which it may no longer; null for never
 */
public record SubjectState(
        boolean enabled,
        String status,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {}
