package io.zugang.platform.security;

import io.zugang.platform.persistence.Reach;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * access-service's answer.
 *
 * @param reach   where the permission holds; empty for a denial
 * @param reason  why, as a stable word
 * @param version of what the decision was based on
 * @param masks   fields of the resource that must not be shown, such as {@code contact.phone}
 */
public record Decision(
        boolean permit, Reach reach, @Nullable String reason, long version, Set<String> masks) {}
