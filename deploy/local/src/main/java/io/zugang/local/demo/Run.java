package io.zugang.local.demo;

import java.util.Map;

/** A finished run: its state, users per outcome, users per reason, and how long it took from order to end. */
record Run(String id, String state, Map<String, Integer> outcomes, Map<String, Integer> reasons, long millis) {

    int outcome(String name) {
        return outcomes.getOrDefault(name, 0);
    }
}
