package io.zugang.local.sample;

import java.util.SortedMap;

/**
 * What importing a sample must give: users per outcome, and users per reason. A user with two reasons counts under
 * both.
 */
public record ExpectedCounts(int users, SortedMap<String, Integer> outcomes, SortedMap<String, Integer> reasons) {

    public int outcome(String name) {
        return outcomes.getOrDefault(name, 0);
    }

    public int reason(String name) {
        return reasons.getOrDefault(name, 0);
    }
}
