package io.zugang.platform.events;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads the feed, and waits for events without holding a thread. */
@ApplicationScoped
class FeedService {

    // The signal knows only this replica's relay; what other replicas feed is found by looking.
    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    private final FeedRepository feed;
    private final FeedCursors cursors;
    private final FeedSignal signal;
    private final FeedClosing closing;
    private final EventRelay relay;

    FeedService(FeedRepository feed, FeedCursors cursors, FeedSignal signal, FeedClosing closing, EventRelay relay) {
        this.feed = feed;
        this.cursors = cursors;
        this.signal = signal;
        this.closing = closing;
        this.relay = relay;
    }

    /** The cursor of the head: everything committed before the call is before it. */
    Uni<EventPage> latest() {
        return Uni.createFrom()
                .item(() -> new EventPage(List.of(), cursors.cursor(extent().head())))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    /** Events after the query's position; if there are none yet, waits for the first ones. */
    Uni<EventPage> read(FeedQuery query, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        return Uni.createFrom()
                .<EventPage>emitter(emitter -> look(query, until, emitter))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    private void look(FeedQuery query, long until, UniEmitter<? super EventPage> reader) {
        var growth = signal.next();
        try {
            var piece = readOnce(query);
            long remaining = until - System.nanoTime();
            if (!piece.events().isEmpty() || remaining <= 0 || closing.isClosing()) {
                growth.complete(false);
                reader.complete(new EventPage(piece.events(), cursors.cursor(piece.readTo())));
                return;
            }
            var unused = growth.completeOnTimeout(false, Math.min(remaining, LOOK_EVERY), TimeUnit.NANOSECONDS)
                    .thenRunAsync(
                            () -> look(query.after(piece.readTo()), until, reader),
                            Infrastructure.getDefaultExecutor());
        } catch (RuntimeException e) {
            growth.complete(false);
            reader.fail(e);
        }
    }

    private FeedRepository.Piece readOnce(FeedQuery query) {
        var extent = extent();
        if (!extent.continuesAfter(query.position())) {
            throw new ProblemException(
                    FeedProblem.CURSOR_EXPIRED,
                    "Read the state anew, then the feed without a cursor or from 'latest'.");
        }
        return feed.read(query, extent.head());
    }

    /** What is committed counts as fed: a reader that has just been told of a change finds its event. */
    private FeedExtent extent() {
        var extent = feed.extent();
        if (!extent.waiting()) {
            return extent;
        }
        relay.drain();
        return feed.extent();
    }
}
