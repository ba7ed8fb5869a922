package io.zugang.platform.events;

import java.util.Set;

/**
 * A bean that reacts to the events of another service.
 *
 * <p>It runs in a transaction over all tenants. What it writes commits together with the note that the event was handled,
 * so its effect in the database happens once however often the event is delivered. Events of one subject come in order.
 * A handler that throws is tried again; while it keeps failing, the event and the later ones of its subject wait apart and
 * all others go on. A handler should not call other services: a slow one holds up its whole source.
 */
public interface EventHandler {

    /** The publishing service, one of {@code zugang.events.sources}. */
    String source();

    /** The exact types it wants. A type added in a later release is read again from the beginning of the feed. */
    Set<String> types();

    /** Applies the event to this service's own data. */
    void handle(CloudEvent event);
}
