package io.zugang.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request that a fake neighbour received.
 *
 * @param path    with the neighbour's prefix, such as {@code /identity/accounts}
 * @param query   the raw query, or the empty text
 * @param headers names in lower case
 */
public record RecordedRequest(
        String method, String path, String query, Map<String, List<String>> headers, String body) {

    /** The first value of a header, or the empty text. */
    public String header(String name) {
        var values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The body as JSON. */
    public JsonNode json() {
        return Json.read(body);
    }
}
