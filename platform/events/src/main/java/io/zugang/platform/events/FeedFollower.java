package io.zugang.platform.events;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Reads one source for its listeners, from one thread, and remembers its place in memory only. */
final class FeedFollower {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    // Short, because listeners ask whether the source was heard of lately.
    private static final int WAIT_SECONDS = 2;

    private final String source;
    private final List<FeedListener> listeners;
    private final FeedHealth health;
    private final Clock clock;
    private final RemoteFeed feed;
    private final Outage outage;
    private final BackgroundThread thread;
    private final Semaphore woken = new Semaphore(0);
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
    private volatile boolean stopped;
    private String cursor = RemoteFeed.LATEST;

    FeedFollower(String source, List<FeedListener> listeners, FeedHealth health, Clock clock) {
        this.source = source;
        this.listeners = listeners;
        this.health = health;
        this.clock = clock;
        this.feed = RemoteFeed.of(source);
        this.outage = new Outage(source);
        this.thread = new BackgroundThread("listening-to-" + source, this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        woken.release();
        thread.awaitEnd();
    }

    private void run() {
        try {
            while (!stopped) {
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() throws InterruptedException {
        try {
            var poll = feed.poll(cursor, Set.of(), WAIT_SECONDS);
            if (isAnswered(poll)) {
                listen(RemoteFeed.answer(poll));
                backoff.reset();
                outage.over();
            }
        } catch (RuntimeException e) {
            outage.failed(e);
            if (RemoteFeed.isCursorRefused(e)) {
                cursor = RemoteFeed.LATEST;
            }
            woken.tryAcquire(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Waits for the answer or the end of the service, whichever comes first. */
    private boolean isAnswered(CompletableFuture<EventPage> poll) throws InterruptedException {
        var unused = poll.whenComplete((page, failure) -> woken.release());
        woken.acquire();
        if (stopped) {
            poll.cancel(false);
        }
        return poll.isDone() && !poll.isCancelled();
    }

    private void listen(EventPage page) {
        if (cursor.equals(RemoteFeed.LATEST)) {
            tell(FeedListener::onGap);
        }
        for (var event : page.events()) {
            tell(listener -> listener.onEvent(event));
        }
        cursor = page.next();
        health.heard(source, clock.instant());
    }

    private void tell(Consumer<FeedListener> news) {
        for (var listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.errorf(e, "A listener to %s failed", source);
            }
        }
    }
}
