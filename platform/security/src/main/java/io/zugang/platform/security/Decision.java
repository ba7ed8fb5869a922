package io.zugang.platform.security;

import io.zugang.platform.persistence.Reach;
import org.jspecify.annotations.Nullable;

/**
 * access-service's answer.
 *
 * @param reach   where the permission holds; empty for a denial
 * @param reason  why, as a stable word
 * @param version of what the decision was based on
 */
public record Decision(
        boolean permit, Reach reach, @Nullable String reason, long version) {}
