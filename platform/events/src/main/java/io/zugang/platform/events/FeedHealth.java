package io.zugang.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each source that has a {@link FeedListener} last answered, be it with events or with "nothing new". */
@ApplicationScoped
public class FeedHealth {

    private final Map<String, Instant> heard = new ConcurrentHashMap<>();

    /** Everything committed at the source before this moment was given to its listeners; the epoch if never heard. */
    public Instant lastHeard(String source) {
        return heard.getOrDefault(source, Instant.EPOCH);
    }

    void heard(String source, Instant at) {
        heard.put(source, at);
    }
}
