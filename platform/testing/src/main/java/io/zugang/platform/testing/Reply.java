package io.zugang.platform.testing;

import java.time.Duration;
import java.util.Map;

/** What a fake neighbour answers. */
public record Reply(int status, Map<String, String> headers, String body, Duration delay) {

    /** JSON with this status. */
    public static Reply json(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), body, Duration.ZERO);
    }

    /** A problem document of RFC 9457. */
    public static Reply problem(int status, String code) {
        var body = Json.write(Map.of(
                "type", "/problems/" + code, "title", code, "status", status, "code", code, "requestId", "neighbour"));
        return new Reply(status, Map.of("Content-Type", "application/problem+json"), body, Duration.ZERO);
    }

    /** A status without a body. */
    public static Reply status(int status) {
        return new Reply(status, Map.of(), "", Duration.ZERO);
    }

    /** The same answer, later. */
    public Reply after(Duration wait) {
        return new Reply(status, headers, body, wait);
    }
}
