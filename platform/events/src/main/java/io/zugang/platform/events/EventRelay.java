package io.zugang.platform.events;

/**
 * Carries committed events from the outbox to their readers. The default one moves them into the table behind {@code GET
 * /events}; a bean of this type in a service replaces it.
 */
public interface EventRelay {

    /** Says that a transaction with events has committed. Returns at once. */
    void wake();

    /** Carries everything that is committed now and returns when readers can see it. */
    void drain();
}
