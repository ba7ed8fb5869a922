package io.zugang.platform.events;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** One follower for each source that has a listener. */
@ApplicationScoped
class FeedFollowers {

    private final List<FeedListener> listeners;
    private final FeedHealth health;
    private final Clock clock;
    private volatile List<FeedFollower> followers = List.of();

    FeedFollowers(@All List<FeedListener> listeners, FeedHealth health, Clock clock) {
        this.listeners = List.copyOf(listeners);
        this.health = health;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var bySource = listeners.stream().collect(Collectors.groupingBy(FeedListener::source));
        followers = bySource.entrySet().stream()
                .map(entry -> new FeedFollower(entry.getKey(), entry.getValue(), health, clock))
                .toList();
        followers.forEach(FeedFollower::start);
    }

    void stop(@Observes ShutdownEvent event) {
        followers.forEach(FeedFollower::stop);
    }
}
