package io.zugang.platform.events;

/**
 * A bean that listens to another service's events in memory only: from the head of the feed at start, nothing stored, in
 * every replica. It suits caches that must forget; whatever must not be missed belongs in an {@link EventHandler}.
 *
 * <p>Called from one thread for each source. {@link FeedHealth} says how current the listener is.
 */
public interface FeedListener {

    /** The publishing service, such as {@code access-service}. */
    String source();

    /** Called for every event of the source, in the feed's order, soon after its commit. */
    void onEvent(CloudEvent event);

    /**
     * Called whenever listening starts at the head of the feed, at first and again when the place in the feed was lost:
     * events before now may have been missed, so whatever was remembered must be dropped.
     */
    default void onGap() {}
}
