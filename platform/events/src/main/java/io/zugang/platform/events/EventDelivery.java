package io.zugang.platform.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Gives events to their handlers so that each has its effect once. A page is one transaction with its inbox entries and
 * the move of the cursor. If that fails, its events are handled one by one, and those that keep failing are parked.
 */
@ApplicationScoped
class EventDelivery {

    private static final Logger LOG = Logger.getLogger(EventDelivery.class);
    private static final int MAX_ERROR = 500;

    private final TenantScope scope;
    private final EventHandlers handlers;
    private final InboxRepository inbox;
    private final CursorRepository cursors;
    private final ParkedEventRepository parked;
    private final EventsConfig config;

    EventDelivery(
            TenantScope scope,
            EventHandlers handlers,
            InboxRepository inbox,
            CursorRepository cursors,
            ParkedEventRepository parked,
            EventsConfig config) {
        this.scope = scope;
        this.handlers = handlers;
        this.inbox = inbox;
        this.cursors = cursors;
        this.parked = parked;
        this.config = config;
    }

    /** Handles the events that were read at a place; false if another replica has moved on from there. */
    boolean deliver(FeedPlace place, EventPage page) {
        if (page.events().isEmpty() && page.next().equals(place.cursor())) {
            return true;
        }
        var types = handlers.types(place.source());
        var events = page.events().stream()
                .filter(event -> types.contains(event.type()))
                .toList();
        try {
            return inTransaction(place.source(), () -> handleAndMove(place, events, page.next()));
        } catch (RuntimeException e) {
            LOG.debugf(e, "A page of events of %s failed, handling them one by one", place.source());
        }
        return deliverOneByOne(place, events)
                && inTransaction(place.source(), () -> handleAndMove(place, List.of(), page.next()));
    }

    /** Tries the parked events of a source whose time has come. */
    void retryParked(String source) {
        var due = parked.due(source);
        while (due.isPresent()) {
            retry(due.get());
            due = parked.due(source);
        }
    }

    private boolean handleAndMove(FeedPlace place, List<CloudEvent> events, String next) {
        if (!cursors.hold(place)) {
            return false;
        }
        handle(place.source(), events);
        cursors.move(place, next);
        return true;
    }

    private boolean handleHeld(FeedPlace place, CloudEvent event) {
        if (!cursors.hold(place)) {
            return false;
        }
        handle(place.source(), List.of(event));
        return true;
    }

    private void handle(String source, List<CloudEvent> events) {
        var waiting = events.isEmpty() ? Set.<String>of() : parked.subjects(source);
        var ids = events.stream()
                .filter(event -> !waiting.contains(event.subject()))
                .map(CloudEvent::id)
                .toList();
        var fresh = inbox.accept(source, ids);
        for (var event : events) {
            if (waiting.contains(event.subject())) {
                parked.park(source, event, null, Duration.ZERO);
            } else if (fresh.contains(event.id())) {
                handlers.handle(source, event);
            }
        }
    }

    private boolean deliverOneByOne(FeedPlace place, List<CloudEvent> events) {
        for (var event : events) {
            if (!deliverOne(place, event)) {
                return false;
            }
        }
        return true;
    }

    private boolean deliverOne(FeedPlace place, CloudEvent event) {
        var pauses = new Backoff(Duration.ofMillis(20), Duration.ofMillis(500));
        for (int attempt = 1; ; attempt++) {
            try {
                return inTransaction(place.source(), () -> handleHeld(place, event));
            } catch (RuntimeException e) {
                if (attempt >= config.attempts()) {
                    return park(place, event, e);
                }
                pauses.sleep();
            }
        }
    }

    private boolean park(FeedPlace place, CloudEvent event, RuntimeException cause) {
        LOG.errorf(
                cause,
                "Event %s (%s) of %s cannot be handled; it is parked with the later events of its subject and tried again",
                event.id(),
                event.type(),
                place.source());
        return inTransaction(place.source(), () -> {
            if (!cursors.hold(place)) {
                return false;
            }
            parked.park(place.source(), event, error(cause), config.retryParkedAfter());
            return true;
        });
    }

    private void retry(ParkedEvent due) {
        try {
            inTransaction(due.source(), () -> handleParked(due));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Parked event %s of %s failed again", due.event().id(), due.source());
            var pause = Backoff.jittered(config.retryParkedAfter(), due.attempts(), Duration.ofMinutes(5));
            inTransaction(due.source(), () -> {
                parked.postpone(due, error(e), pause);
                return true;
            });
        }
    }

    private boolean handleParked(ParkedEvent due) {
        if (!parked.take(due)) {
            return false;
        }
        if (!inbox.accept(due.source(), List.of(due.event().id())).isEmpty()) {
            handlers.handle(due.source(), due.event());
        }
        LOG.infof("Parked event %s of %s is handled now", due.event().id(), due.source());
        return true;
    }

    private boolean inTransaction(String source, Supplier<Boolean> work) {
        return scope.asSystem(
                "events of " + source, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static String error(Throwable cause) {
        var text = cause.toString();
        return text.substring(0, Math.min(text.length(), MAX_ERROR));
    }
}
