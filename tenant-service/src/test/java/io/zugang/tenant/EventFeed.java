package io.zugang.tenant;

import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.zugang.tenant.TenantFixtures.as;

/** The service's feed, read as another service reads it. */
public final class EventFeed {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private EventFeed() {}

    /** The data of the first event of this type about the subject, as soon as it is there. */
    public static Map<String, Object> await(UUID subject, String type) {
        return awaitCount(subject, type, 1).get(0);
    }

    /** The data of all events of this type about the subject, as soon as there are that many. */
    public static List<Map<String, Object>> awaitCount(UUID subject, String type, int count) {
        return Await.until(type, PATIENCE, () -> of(subject, type), events -> events.size() >= count);
    }

    /** The data of all events of a type about a subject, now. */
    public static List<Map<String, Object>> of(UUID subject, String type) {
        var found = new ArrayList<Map<String, Object>>();
        String cursor = "";
        while (true) {
            var page = as(Tokens.service("access-service", "event:read"))
                    .queryParam("limit", 500)
                    .queryParam("type", type)
                    .queryParam("after", cursor)
                    .get("/events")
                    .then()
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> events = page.path("events");
            if (events.isEmpty()) {
                return found;
            }
            for (var event : events) {
                if (event.get("subject").equals(subject.toString())) {
                    found.add(data(event));
                }
            }
            cursor = page.path("next");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> event) {
        return (Map<String, Object>) event.get("data");
    }
}
