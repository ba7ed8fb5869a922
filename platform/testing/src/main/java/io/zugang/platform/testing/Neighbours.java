package io.zugang.platform.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The other services, as far as the service under test can see them: one HTTP server on loopback with the keys and tokens
 * of identity-service, the decisions of access-service, the event feeds of all four, and whatever a test scripts.
 *
 * <p>All tests of a module share it, so a test speaks about its own tenant and its own ids and closes what it opened.
 */
public final class Neighbours {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static @Nullable NeighbourServer server;

    private Neighbours() {}

    /** Publishes an event on the feed of a service, such as {@code tenant-service}. */
    public static void emit(String source, CloudEventJson event) {
        running().feed(source).add(event);
    }

    /** Waits until the service under test has read everything on this feed and asks for more. */
    public static void awaitHandled(String source) {
        var feed = running().feed(source);
        var head = feed.head();
        Await.until("the events of " + source + " to be handled", PATIENCE, () -> feed.reachedByReader() >= head);
    }

    /** Publishes an event and waits until the service under test has handled it. */
    public static void emitAndAwait(String source, CloudEventJson event) {
        emit(source, event);
        awaitHandled(source);
    }

    /**
     * Answers requests to other services. The newest script that fits wins; it ends when the answer is closed.
     *
     * @param pathRegex matches the whole path with the service's prefix, such as {@code /identity/accounts/.*}
     */
    public static Outage on(String method, String pathRegex, Function<RecordedRequest, Reply> handler) {
        return running().script(method, pathRegex, handler);
    }

    /** Takes a service away: its connections are cut without an answer until the answer is closed. */
    public static Outage down(String service) {
        return running().outage(service);
    }

    /** Makes only the event feed of a service fail until the answer is closed. */
    public static Outage silence(String source) {
        var feed = running().feed(source);
        feed.silent(true);
        return () -> feed.silent(false);
    }

    /** Requests received so far whose method and path fit, oldest first. */
    public static List<RecordedRequest> requests(String method, String pathRegex) {
        return running().requests(method, pathRegex);
    }

    /** Where a service is, with its prefix, such as {@code http://127.0.0.1:12345/tenant}. */
    public static String url(String service) {
        return running().url(service);
    }

    /** The issuer of the tokens. */
    public static String issuer() {
        return url("identity-service");
    }

    static synchronized Map<String, String> start() {
        var started = new NeighbourServer();
        server = started;
        var settings = new HashMap<String, String>();
        settings.put("zugang.issuer", started.url("identity-service"));
        for (var service : NeighbourServer.SERVICES) {
            settings.put("zugang.url." + service.replace("-service", ""), started.url(service));
        }
        return settings;
    }

    static synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    static void serviceUnderTest(String baseUrl) {
        running().serviceUnderTest(baseUrl);
    }

    private static NeighbourServer running() {
        var current = server;
        if (current == null) {
            throw new IllegalStateException("The neighbours are not there; is the class annotated with @ServiceTest?");
        }
        return current;
    }
}
