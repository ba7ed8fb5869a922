package io.zugang.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A listener that remembers the subjects it heard of. */
@ApplicationScoped
class HeardThings implements FeedListener {

    private final Set<String> subjects = ConcurrentHashMap.newKeySet();
    private volatile int gaps;

    @Override
    public String source() {
        return "self-service";
    }

    @Override
    public void onEvent(CloudEvent event) {
        subjects.add(event.subject());
    }

    @Override
    public void onGap() {
        gaps = 1;
    }

    boolean heardOf(UUID subject) {
        return subjects.contains(subject.toString());
    }

    boolean started() {
        return gaps > 0;
    }
}
