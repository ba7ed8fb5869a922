package io.zugang.access.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names versions of tenants' rights: {@code tenant:version}, several with commas between. Whoever sends one with a question
 * is never answered from anything older.
 */
public final class ConsistencyToken {

    /** The header that carries it in the answers of changes. */
    public static final String HEADER = "Zugang-Consistency-Token";

    /** A change of more tenants than this names some of them. */
    private static final int MOST = 20;

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9]{1,18})");

    private ConsistencyToken() {}

    static String of(Collection<At> versions) {
        return versions.stream()
                .limit(MOST)
                .map(at -> at.tenant() + ":" + at.version())
                .collect(Collectors.joining(","));
    }

    /**
     * What a token names.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static List<At> read(String token) {
        var parts = token.split(",", -1);
        if (parts.length > MOST) {
            throw new IllegalArgumentException("a consistency token names " + MOST + " tenants at most");
        }
        return List.of(parts).stream().map(ConsistencyToken::at).toList();
    }

    private static At at(String part) {
        var form = FORM.matcher(part);
        if (!form.matches()) {
            throw new IllegalArgumentException("a consistency token looks like tenant:version");
        }
        return new At(UUID.fromString(form.group(1)), Long.parseLong(form.group(2)));
    }

    /** A version of a tenant's rights. */
    public record At(UUID tenant, long version) {}
}
