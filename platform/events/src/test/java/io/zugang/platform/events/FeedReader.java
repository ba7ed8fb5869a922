package io.zugang.platform.events;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;

/** Follows {@code GET /events} as another service would. */
final class FeedReader {

    private final String[] types;
    private String cursor;

    private FeedReader(String cursor, String... types) {
        this.cursor = cursor;
        this.types = types;
    }

    static FeedReader atHead(String... types) {
        var head = get("everything", Map.of("after", "latest"));
        return new FeedReader(head.jsonPath().getString("next"), types);
    }

    static Response get(String token, Map<String, ?> parameters) {
        return given().header("Authorization", "Bearer " + token)
                .queryParams(parameters)
                .get("/events");
    }

    String cursor() {
        return cursor;
    }

    List<Map<String, Object>> next(int limit, int wait) {
        var answer = get("everything", Map.of("after", cursor, "limit", limit, "wait", wait, "type", List.of(types)));
        answer.then().statusCode(200);
        cursor = answer.jsonPath().getString("next");
        return new ArrayList<>(answer.jsonPath().getList("events"));
    }
}
