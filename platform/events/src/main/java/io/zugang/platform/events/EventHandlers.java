package io.zugang.platform.events;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The handlers of this service, by source and type. */
@ApplicationScoped
class EventHandlers {

    private final List<EventHandler> handlers;

    EventHandlers(@All List<EventHandler> handlers) {
        this.handlers = List.copyOf(handlers);
    }

    /** The sources that have a handler. */
    Set<String> sources() {
        return handlers.stream().map(EventHandler::source).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The types of a source that have a handler, sorted. */
    Set<String> types(String source) {
        return handlers.stream()
                .filter(handler -> handler.source().equals(source))
                .flatMap(handler -> handler.types().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Gives an event to each handler of its type. */
    void handle(String source, CloudEvent event) {
        for (var handler : handlers) {
            if (handler.source().equals(source) && handler.types().contains(event.type())) {
                handler.handle(event);
            }
        }
        Metrics.counter("zugang.events.handled", "source", source).increment();
    }
}
