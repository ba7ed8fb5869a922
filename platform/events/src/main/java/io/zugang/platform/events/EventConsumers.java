package io.zugang.platform.events;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One consumer for each source that this service is configured for and has handlers of. */
@ApplicationScoped
class EventConsumers {

    private final Map<String, FeedConsumer> consumers = new ConcurrentHashMap<>();
    private final EventHandlers handlers;
    private final CursorRepository cursors;
    private final ParkedEventRepository parked;
    private final EventDelivery delivery;
    private final List<String> sources;

    EventConsumers(
            EventHandlers handlers,
            CursorRepository cursors,
            ParkedEventRepository parked,
            EventDelivery delivery,
            EventsConfig config) {
        this.handlers = handlers;
        this.cursors = cursors;
        this.parked = parked;
        this.delivery = delivery;
        this.sources = config.sources().orElse(List.of());
    }

    void start(@Observes StartupEvent event) {
        requireSourcesOfHandlers();
        for (var source : sources) {
            var types = handlers.types(source);
            if (!types.isEmpty()) {
                var consumer = new FeedConsumer(source, types, cursors, parked, delivery);
                consumers.put(source, consumer);
                Metrics.gauge("zugang.events.parked", Tags.of("source", source), parked, p -> p.count(source));
                consumer.start();
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        consumers.values().forEach(FeedConsumer::stop);
        consumers.clear();
    }

    @Nullable
    FeedConsumer of(String source) {
        return consumers.get(source);
    }

    private void requireSourcesOfHandlers() {
        var missing = new HashSet<>(handlers.sources());
        sources.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("There are handlers for events of " + missing
                    + ", but zugang.events.sources names only " + sources);
        }
    }
}
