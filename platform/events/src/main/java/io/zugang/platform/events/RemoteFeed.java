package io.zugang.platform.events;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/** The event feed of one other service. */
final class RemoteFeed {

    /** The largest page that is asked for; a shorter one says that there is no more. */
    static final int LIMIT = 200;

    /** The place of the feed's end. */
    static final String LATEST = "latest";

    private static final int CONNECT_SECONDS = 2;
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int LONGEST_WAIT = 25;
    private static final String SERVICE = "-service";
    private static final int BAD_REQUEST = 400;
    private static final int GONE = 410;

    private final FeedApi api;

    private RemoteFeed(FeedApi api) {
        this.api = api;
    }

    /** The feed of a service whose address is set as {@code zugang.url.<name without -service>}. */
    static RemoteFeed of(String source) {
        var name = source.endsWith(SERVICE) ? source.substring(0, source.length() - SERVICE.length()) : source;
        var url = ConfigProvider.getConfig().getValue("zugang.url." + name, URI.class);
        return new RemoteFeed(QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(LONGEST_WAIT + ANSWER.toSeconds(), TimeUnit.SECONDS)
                .build(FeedApi.class));
    }

    /** Asks for events after a cursor, all types if none is named, and waits for the first one. */
    CompletableFuture<EventPage> poll(String cursor, Set<String> types, int waitSeconds) {
        return api.read(cursor.isEmpty() ? null : cursor, LIMIT, waitSeconds, types)
                .ifNoItem()
                .after(ANSWER.plusSeconds(waitSeconds))
                .fail()
                .subscribeAsCompletionStage();
    }

    /** What is there now. */
    EventPage read(String cursor, Set<String> types) {
        return answer(poll(cursor, types, 0));
    }

    /** The answer of a poll that has ended or is about to, with its failure as it is. */
    static EventPage answer(CompletableFuture<EventPage> poll) {
        try {
            return poll.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Whether the feed says that it cannot be read on from a cursor. */
    static boolean isCursorRefused(RuntimeException failure) {
        return failure instanceof WebApplicationException answer
                && (answer.getResponse().getStatus() == GONE
                        || answer.getResponse().getStatus() == BAD_REQUEST);
    }
}
