package io.zugang.identity.oidc;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Request parameters as RFC 6749 section 3.1 wants them: none twice, empty ones count as absent, unknown ones are ignored.
 */
final class OAuthParameters {

    private final Map<String, String> values;
    private final Set<String> repeated;

    private OAuthParameters(Map<String, String> values, Set<String> repeated) {
        this.values = values;
        this.repeated = repeated;
    }

    static OAuthParameters of(MultivaluedMap<String, String> given) {
        var values = new HashMap<String, String>();
        var repeated = new HashSet<String>();
        given.forEach((name, all) -> {
            requireStorable(name, all);
            if (all.size() > 1) {
                repeated.add(name);
            }
            if (!all.isEmpty() && all.get(0) != null && !all.get(0).isEmpty()) {
                values.put(name, all.get(0));
            }
        });
        return new OAuthParameters(Map.copyOf(values), Set.copyOf(repeated));
    }

    /** No database column takes NUL, and no client means it. */
    private static void requireStorable(String name, List<String> values) {
        if (name.indexOf('\0') >= 0 || values.stream().anyMatch(value -> value != null && value.indexOf('\0') >= 0)) {
            throw new OAuthException(OAuth2Error.INVALID_REQUEST, "A character is not allowed");
        }
    }

    static OAuthParameters of(Map<String, String> given) {
        return new OAuthParameters(Map.copyOf(given), Set.of());
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String require(String name) {
        return get(name)
                .orElseThrow(() -> new OAuthException(OAuth2Error.INVALID_REQUEST, "Missing parameter: " + name));
    }

    boolean isRepeated(String name) {
        return repeated.contains(name);
    }

    void requireNoneRepeated() {
        if (!repeated.isEmpty()) {
            throw new OAuthException(OAuth2Error.INVALID_REQUEST, "A parameter was sent more than once");
        }
    }

    /** The named parameters that are there. */
    Map<String, String> only(Set<String> names) {
        var kept = new HashMap<>(values);
        kept.keySet().retainAll(names);
        return kept;
    }
}
