package io.zugang.platform.security;

/**
 * May this subject do this at all, and where?
 *
 * @param permission such as {@code installation:write}
 */
public record Question(Caller subject, String permission) {}
