package io.zugang.local.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zugang.local.progress.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Serves pages on loopback, and only under its own name: a web page elsewhere must not read set-password links or tokens
 * through a rebound host name.
 */
public final class LocalWeb implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;

    private LocalWeb(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    public static LocalWeb start(int port, Map<String, Pages> pages) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var threads = Executors.newFixedThreadPool(4, task -> {
                var thread = new Thread(task, "web");
                thread.setDaemon(true);
                return thread;
            });
            pages.forEach((path, page) -> server.createContext(path, exchange -> answer(exchange, page)));
            server.setExecutor(threads);
            server.start();
            return new LocalWeb(server, threads);
        } catch (IOException e) {
            throw new Obstacle("The mail inbox cannot listen on port " + port + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, Pages pages) throws IOException {
        try (exchange) {
            if (!isOwnName(exchange)) {
                send(exchange, Content.text(421, "These pages answer under 127.0.0.1 and localhost only."));
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, Content.text(405, "These pages can only be read."));
            } else {
                send(exchange, pages.page(exchange.getRequestURI().getPath(), query(exchange)));
            }
        }
    }

    private static boolean isOwnName(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .map(value -> value.replaceAll(":\\d+$", ""))
                .filter(name -> name.equals("127.0.0.1") || name.equals("localhost"))
                .isPresent();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> first));
    }

    private static void send(HttpExchange exchange, Content content) throws IOException {
        var bytes = content.body().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", content.type() + "; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        if (!content.location().isEmpty()) {
            headers.set("Location", content.location());
        }
        exchange.sendResponseHeaders(content.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
