package io.zugang.access.engine.oracle;

import java.util.List;

/** Names with stars, matched letter by letter. */
final class Patterns {

    private Patterns() {}

    static boolean anyMatches(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, name));
    }

    private static boolean matches(String pattern, String name) {
        if (pattern.isEmpty()) {
            return name.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            return matches(pattern.substring(1), name) || !name.isEmpty() && matches(pattern, name.substring(1));
        }
        return !name.isEmpty()
                && pattern.charAt(0) == name.charAt(0)
                && matches(pattern.substring(1), name.substring(1));
    }
}
