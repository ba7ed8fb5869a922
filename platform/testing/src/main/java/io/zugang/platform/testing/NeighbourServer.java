package io.zugang.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The HTTP server behind {@link Neighbours}. */
final class NeighbourServer {

    static final List<String> SERVICES =
            List.of("identity-service", "tenant-service", "access-service", "sync-service");

    private static final int REMEMBERED = 20_000;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(NeighbourServer::daemon);
    private final Map<String, Feed> feeds = new HashMap<>();
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final List<Script> scripts = new CopyOnWriteArrayList<>();
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final BuiltInReplies builtIn = new BuiltInReplies(feeds);

    private record Script(String method, Pattern path, Function<RecordedRequest, Reply> handler) {
        boolean fits(RecordedRequest request) {
            return method.equals(request.method())
                    && path.matcher(request.path()).matches();
        }
    }

    NeighbourServer() {
        // Without it every answer on a kept connection waits for the delayed acknowledgement of the one before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        SERVICES.forEach(service -> feeds.put(service, new Feed(service)));
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/", this::answer);
        http.start();
    }

    void stop() {
        http.stop(0);
        threads.shutdownNow();
    }

    void serviceUnderTest(String baseUrl) {
        builtIn.serviceUnderTest(baseUrl);
    }

    String url(String service) {
        feed(service);
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + service.replace("-service", "");
    }

    Feed feed(String service) {
        var feed = feeds.get(service);
        if (feed == null) {
            throw new IllegalArgumentException("There is no service called " + service);
        }
        return feed;
    }

    Outage script(String method, String pathRegex, Function<RecordedRequest, Reply> handler) {
        var script = new Script(method.toUpperCase(Locale.ROOT), Pattern.compile(pathRegex), handler);
        scripts.add(0, script);
        return () -> scripts.remove(script);
    }

    Outage outage(String service) {
        feed(service);
        down.add(service);
        return () -> down.remove(service);
    }

    List<RecordedRequest> requests(String method, String pathRegex) {
        var pattern = Pattern.compile(pathRegex);
        synchronized (requests) {
            return requests.stream()
                    .filter(request -> request.method().equalsIgnoreCase(method))
                    .filter(request -> pattern.matcher(request.path()).matches())
                    .toList();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = read(exchange);
            remember(request);
            if (down.contains(serviceOf(request))) {
                return;
            }
            var reply = scripts.stream()
                    .filter(script -> script.fits(request))
                    .findFirst()
                    .map(script -> script.handler().apply(request))
                    .orElseGet(() -> builtIn.reply(request));
            if (reply.status() > 0 && !down.contains(serviceOf(request))) {
                write(exchange, reply);
            }
        }
    }

    private void remember(RecordedRequest request) {
        synchronized (requests) {
            if (requests.size() >= REMEMBERED) {
                requests.subList(0, REMEMBERED / 2).clear();
            }
            requests.add(request);
        }
    }

    private static String serviceOf(RecordedRequest request) {
        return request.path().replaceFirst("^/([a-z]+).*", "$1-service");
    }

    private static RecordedRequest read(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        var uri = exchange.getRequestURI();
        return new RecordedRequest(
                exchange.getRequestMethod(),
                uri.getPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        LockSupport.parkNanos(reply.delay().toNanos());
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "fake-neighbour");
        thread.setDaemon(true);
        return thread;
    }
}
