package io.zugang.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one source and has its events handled, from one thread. It normally hangs in a long poll; a nudge makes it read at
 * once up to the feed's end while the poll stays open.
 */
final class FeedConsumer {

    private static final Logger LOG = Logger.getLogger(FeedConsumer.class);
    private static final int WAIT_SECONDS = 20;
    private static final Duration STAND_BACK = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(WAIT_SECONDS);

    private final String source;
    private final Set<String> types;
    private final String typeList;
    private final CursorRepository cursors;
    private final ParkedEventRepository parked;
    private final EventDelivery delivery;
    private final RemoteFeed feed;
    private final BackgroundThread thread;
    private final Semaphore woken = new Semaphore(0);
    private final Queue<CompletableFuture<Boolean>> nudges = new ConcurrentLinkedQueue<>();
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private final Outage outage;
    private volatile boolean stopped;
    private boolean subscribed;
    private @Nullable Poll poll;

    private record Poll(FeedPlace place, CompletableFuture<EventPage> answer) {}

    FeedConsumer(
            String source,
            Set<String> types,
            CursorRepository cursors,
            ParkedEventRepository parked,
            EventDelivery delivery) {
        this.source = source;
        this.types = types;
        this.typeList = String.join(",", types);
        this.cursors = cursors;
        this.parked = parked;
        this.delivery = delivery;
        this.feed = RemoteFeed.of(source);
        this.outage = new Outage(source);
        this.thread = new BackgroundThread("events-of-" + source, this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        woken.release();
        thread.awaitEnd();
    }

    /** Asks to read up to the feed's end now; true once that is handled, false if it could not be read. */
    CompletableFuture<Boolean> nudge() {
        var reached = new CompletableFuture<Boolean>();
        nudges.add(reached);
        woken.release();
        return reached;
    }

    private void run() {
        try {
            while (!stopped) {
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            dropPoll();
            answerNudges(false);
        }
    }

    private void turn() throws InterruptedException {
        try {
            step();
            backoff.reset();
            outage.over();
        } catch (RuntimeException e) {
            dropPoll();
            answerNudges(false);
            outage.failed(e);
            if (RemoteFeed.isCursorRefused(e)) {
                startOver();
            }
            await(backoff.next());
        }
    }

    private void step() throws InterruptedException {
        var place = place();
        if (place == null) {
            dropPoll();
            answerNudges(false);
            await(STAND_BACK);
        } else if (!nudges.isEmpty()) {
            catchUp(place);
        } else {
            delivery.retryParked(source);
            follow(place);
        }
    }

    private void follow(FeedPlace place) throws InterruptedException {
        var running = poll != null && poll.place().equals(place) ? poll : ask(place);
        if (!running.answer().isDone()) {
            await(parked.pause(source).orElse(IDLE));
        }
        if (running.answer().isDone()) {
            poll = null;
            delivery.deliver(place, RemoteFeed.answer(running.answer()));
        }
    }

    private Poll ask(FeedPlace place) {
        dropPoll();
        var asked = new Poll(place, feed.poll(place.cursor(), types, WAIT_SECONDS));
        var unused = asked.answer().whenComplete((page, failure) -> woken.release());
        poll = asked;
        return asked;
    }

    private void catchUp(FeedPlace start) {
        // Only those who asked before the reading begins may be told that the end was reached.
        var asking = new ArrayList<CompletableFuture<Boolean>>();
        for (var nudge = nudges.poll(); nudge != null; nudge = nudges.poll()) {
            asking.add(nudge);
        }
        boolean reached = false;
        try {
            reached = readToEnd(start);
        } finally {
            for (var nudge : asking) {
                nudge.complete(reached);
            }
        }
    }

    private boolean readToEnd(FeedPlace start) {
        var place = start;
        while (!stopped && place != null) {
            var page = feed.read(place.cursor(), types);
            boolean handled = delivery.deliver(place, page);
            if (handled && page.events().size() < RemoteFeed.LIMIT) {
                return true;
            }
            place = place();
        }
        return false;
    }

    private @Nullable FeedPlace place() {
        if (!subscribed) {
            cursors.subscribe(source, typeList);
            subscribed = true;
        }
        return cursors.find(source, typeList);
    }

    private void startOver() {
        LOG.errorf("%s does not know our place in its feed; reading it anew from the beginning", source);
        try {
            var place = place();
            if (place != null) {
                cursors.move(place, "");
            }
        } catch (RuntimeException e) {
            // The next turn meets the same refusal and tries again.
            outage.failed(e);
        }
    }

    private void await(Duration atMost) throws InterruptedException {
        woken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        woken.drainPermits();
    }

    private void answerNudges(boolean reached) {
        for (var nudge = nudges.poll(); nudge != null; nudge = nudges.poll()) {
            nudge.complete(reached);
        }
    }

    private void dropPoll() {
        if (poll != null) {
            poll.answer().cancel(false);
            poll = null;
        }
    }
}
