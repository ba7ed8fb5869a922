package io.zugang.platform.security;

/**
 * May this subject do this at all, and where?
 *
 * @param permission such as {@code installation:write}; with {@code @part} at its end a part of a tenant is enough, since the
 *                   endpoint asks about the thing itself ({@link ResourceDecisions}) once it knows which
 */
public record Question(Caller subject, String permission) {

    private static final String PART = "@part";

    /** Whether a part of a tenant is enough. */
    public boolean part() {
        return permission.endsWith(PART);
    }

    /** The permission as access-service knows it. */
    public String name() {
        return nameOf(permission);
    }

    static String nameOf(String permission) {
        return permission.endsWith(PART) ? permission.substring(0, permission.length() - PART.length()) : permission;
    }
}
