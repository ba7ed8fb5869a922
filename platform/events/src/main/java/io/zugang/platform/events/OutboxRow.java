package io.zugang.platform.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that waits for the commit.
 *
 * @param data the event's data, already written as JSON
 */
record OutboxRow(UUID id, DomainEvent event, Instant time, String data) {}
