package io.zugang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Orders imports and reads what became of them. */
record Runs(Scene scene, Company partner) {

    private static final Set<String> ENDED = Set.of("SUCCEEDED", "PARTIAL", "FAILED", "CANCELLED");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    Run perform(Link link, String mode) {
        var begin = System.nanoTime();
        return awaitEnd(order(link, mode).expect(202).text("id"), begin);
    }

    Answer order(Link link, String mode) {
        var url = scene.stage().sync("/connections/" + link.connectionId() + "/runs");
        return scene.api().post(url, partner.token(), Map.of("mode", mode));
    }

    /** @param begin when the run was ordered, as {@link System#nanoTime} */
    Run awaitEnd(String id, long begin) {
        var url = scene.stage().sync("/runs/" + id);
        var ended = Await.until(
                "The end of the import",
                LIMIT,
                () -> Optional.of(scene.api().get(url, partner.token()).expect(200))
                        .filter(run -> ENDED.contains(run.text("state"))));
        var millis = (System.nanoTime() - begin) / 1_000_000;
        return new Run(id, ended.text("state"), numbers(ended.node("counts")), numbers(ended.node("reasons")), millis);
    }

    /** All items of a run with this outcome, over all pages. */
    List<JsonNode> items(Run run, String outcome) {
        var items = new ArrayList<JsonNode>();
        var first = scene.stage().sync("/runs/" + run.id() + "/items?limit=50&outcome=" + outcome);
        var url = first;
        while (!url.isEmpty()) {
            var page = scene.api().get(url, partner.token()).expect(200);
            page.node("items").forEach(items::add);
            var next = page.body().path("nextPageToken").asText("");
            url = next.isEmpty() || next.equals("null") ? "" : first + "&cursor=" + Api.encode(next);
        }
        return items;
    }

    private static Map<String, Integer> numbers(JsonNode object) {
        var numbers = new TreeMap<String, Integer>();
        object.properties().forEach(field -> {
            if (field.getValue().asInt() > 0) {
                numbers.put(field.getKey(), field.getValue().asInt());
            }
        });
        return numbers;
    }
}
