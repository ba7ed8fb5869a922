package io.zugang.access.grant;

import io.zugang.access.decision.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a subject holds.
 *
 * @param sessionId its end counts, if one is named
 */
public record GrantQuestion(
        SubjectType type, String id, @Nullable String sessionId) {}
