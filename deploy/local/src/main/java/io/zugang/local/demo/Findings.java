package io.zugang.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the main job found out on its way, for the report. */
public final class Findings {

    /** One answer of access-service. */
    public record Decision(String who, String action, String where, boolean permit, String reason) {}

    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, Long> measures = new LinkedHashMap<>();
    private List<String> facts = new ArrayList<>();

    /** A line under the step that is running. */
    void fact(String line) {
        facts.add(line);
    }

    List<String> takeFacts() {
        var taken = List.copyOf(facts);
        facts = new ArrayList<>();
        return taken;
    }

    void count(String what, Map<String, Integer> numbers) {
        counts.put(what, Map.copyOf(numbers));
    }

    void measure(String what, long value) {
        measures.put(what, value);
    }

    void decision(Decision decision) {
        decisions.add(decision);
    }

    Map<String, Map<String, Integer>> counts() {
        return counts;
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    Map<String, Long> measures() {
        return measures;
    }
}
