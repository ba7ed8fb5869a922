package io.zugang.platform.events;

/**
 * How far a source is read.
 *
 * @param source the publishing service
 * @param types  the event types that are read, sorted and joined by commas
 * @param cursor the cursor of the source's feed, empty for its beginning
 */
record FeedPlace(String source, String types, String cursor) {}
