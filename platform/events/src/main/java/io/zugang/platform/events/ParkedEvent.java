package io.zugang.platform.events;

/**
 * An event that waits for its handler to succeed, the first one of its subject.
 *
 * @param ord      its place among the parked events
 * @param source   the publishing service
 * @param event    the event itself
 * @param attempts how often it was tried since it was parked
 */
record ParkedEvent(long ord, String source, CloudEvent event, int attempts) {}
