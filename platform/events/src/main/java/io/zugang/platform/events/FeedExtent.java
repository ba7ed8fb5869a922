package io.zugang.platform.events;

/**
 * What the feed holds.
 *
 * @param floor   the last position that retention has deleted, 0 for none
 * @param head    the last position
 * @param waiting whether the outbox holds committed events that are not in the feed yet
 */
record FeedExtent(long floor, long head, boolean waiting) {

    /** Whether every event after the position can still be read. */
    boolean continuesAfter(long position) {
        // A position beyond the head comes from a database that was since set back; waiting for it would skip events.
        return position == 0 || (position >= floor && position <= head);
    }
}
