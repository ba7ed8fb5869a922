package io.zugang.access.catalogue;

import java.util.function.Predicate;

/** Names of permissions and patterns for them, in which {@code *} stands for any characters. */
public final class PermissionPattern {

    private PermissionPattern() {}

    /** Tells the names that a pattern, or a plain name, stands for; in time that grows with their lengths only. */
    public static Predicate<String> of(String pattern) {
        var parts = pattern.split("\\*", -1);
        return parts.length == 1 ? pattern::equals : name -> matches(parts, name);
    }

    /** The first place for each part is the best one, so that none is ever tried twice. */
    private static boolean matches(String[] parts, String name) {
        var last = parts[parts.length - 1];
        int from = parts[0].length();
        int end = name.length() - last.length();
        if (from > end || !name.startsWith(parts[0]) || !name.endsWith(last)) {
            return false;
        }
        for (int i = 1; i < parts.length - 1; i++) {
            int found = name.indexOf(parts[i], from);
            if (found < 0 || found + parts[i].length() > end) {
                return false;
            }
            from = found + parts[i].length();
        }
        return true;
    }
}
