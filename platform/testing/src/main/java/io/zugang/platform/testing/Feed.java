package io.zugang.platform.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The event feed of one fake neighbour: a list whose index is the cursor. */
final class Feed {

    private final String source;
    private final List<Map<String, Object>> events = new ArrayList<>();
    private int reachedByReader;
    private boolean silent;

    Feed(String source) {
        this.source = source;
    }

    synchronized int add(CloudEventJson event) {
        events.add(event.toJson(source));
        notifyAll();
        return events.size();
    }

    synchronized void silent(boolean silenced) {
        this.silent = silenced;
        notifyAll();
    }

    synchronized boolean isSilent() {
        return silent;
    }

    synchronized int head() {
        return events.size();
    }

    /** The furthest place a reader asked from: whatever is before it was handled. */
    synchronized int reachedByReader() {
        return reachedByReader;
    }

    /** The events after a cursor, waiting for the first one as the real feed does. */
    synchronized Map<String, Object> read(String after, int limit, Duration wait, Set<String> types)
            throws InterruptedException {
        if (after.equals("latest")) {
            return page(List.of(), events.size());
        }
        var from = after.isEmpty() ? 0 : Math.min(Integer.parseInt(after), events.size());
        reachedByReader = Math.max(reachedByReader, from);
        var end = System.nanoTime() + wait.toNanos();
        while (from >= events.size() && !silent) {
            var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        var to = Math.min(events.size(), from + limit);
        var found = events.subList(from, to).stream()
                .filter(event -> types.isEmpty() || types.contains(event.get("type")))
                .toList();
        return page(found, to);
    }

    private static Map<String, Object> page(List<Map<String, Object>> events, int next) {
        return Map.of("events", events, "next", Integer.toString(next));
    }
}
