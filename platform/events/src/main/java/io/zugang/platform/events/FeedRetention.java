package io.zugang.platform.events;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntSupplier;

/** Deletes events that were kept long enough, a bounded number in each transaction. */
@ApplicationScoped
class FeedRetention {

    static final int BATCH = 5_000;

    private final FeedRepository feed;
    private final InboxRepository inbox;
    private final EventsConfig config;

    FeedRetention(FeedRepository feed, InboxRepository inbox, EventsConfig config) {
        this.feed = feed;
        this.inbox = inbox;
        this.config = config;
    }

    @Scheduled(
            identity = "event-retention",
            every = "{zugang.events.purge-every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void apply() {
        inBatches(() -> feed.purge(config.retention(), BATCH));
        inBatches(() -> inbox.purge(config.inboxRetention(), BATCH));
    }

    private static void inBatches(IntSupplier batch) {
        int deleted;
        do {
            deleted = batch.getAsInt();
        } while (deleted == BATCH);
    }
}
