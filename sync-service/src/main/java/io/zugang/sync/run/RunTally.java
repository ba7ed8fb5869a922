package io.zugang.sync.run;

import java.util.Map;

/** How many users came to which outcome, and how many of them had which reason. */
record RunTally(Map<RunItemOutcome, Long> counts, Map<String, Long> reasons) {

    long of(RunItemOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
