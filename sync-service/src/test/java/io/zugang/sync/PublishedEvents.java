package io.zugang.sync;

import io.restassured.RestAssured;
import io.zugang.platform.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What this service has told the others. */
public final class PublishedEvents {

    private PublishedEvents() {}

    /** The types of the events about one subject, oldest first. */
    public static List<String> about(String subject) {
        return all().stream()
                .filter(event -> subject.equals(event.get("subject")))
                .map(event -> Objects.toString(event.get("type")))
                .toList();
    }

    /** The data of the events of one type whose data have this member. */
    public static List<Map<String, Object>> data(String type, String member, String value) {
        return all().stream()
                .filter(event -> type.equals(event.get("type")))
                .map(PublishedEvents::data)
                .filter(data -> value.equals(data.get(member)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> event) {
        return (Map<String, Object>) Objects.requireNonNull(event.get("data"));
    }

    private static List<Map<String, Object>> all() {
        var token = Tokens.service("access-service", "event:read");
        var events = new ArrayList<Map<String, Object>>();
        @Nullable String after = null;
        while (true) {
            var request = RestAssured.given().auth().oauth2(token);
            if (after != null) {
                request.queryParam("after", after);
            }
            var page = request.get("/events").then().statusCode(200).extract();
            List<Map<String, Object>> found = page.path("events");
            if (found.isEmpty()) {
                return events;
            }
            events.addAll(found);
            after = page.path("next");
        }
    }
}
