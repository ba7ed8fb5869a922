package io.zugang.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
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
 * The inbox in a browser ({@code /} and {@code /mails/{id}}) and for programs ({@code /api/mails?to=}). Loopback only,
 * and only under its own name: a web page elsewhere must not read set-password links through a rebound host name.
 */
final class InboxWeb implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final MailStore store;
    private final ObjectMapper json;

    private InboxWeb(HttpServer server, MailStore store, ObjectMapper json) {
        this.server = server;
        this.store = store;
        this.json = json;
        this.threads = Executors.newFixedThreadPool(4, task -> {
            var thread = new Thread(task, "inbox");
            thread.setDaemon(true);
            return thread;
        });
    }

    static InboxWeb start(int port, MailStore store, ObjectMapper json) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var web = new InboxWeb(server, store, json);
            server.createContext("/", web::answer);
            server.setExecutor(web.threads);
            server.start();
            return web;
        } catch (IOException e) {
            throw new Obstacle("The mail inbox cannot listen on port " + port + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var to = Optional.ofNullable(query(exchange).get("to")).filter(value -> !value.isBlank());
            if (!isOwnName(exchange)) {
                send(exchange, 421, "text/plain", "This inbox answers under 127.0.0.1 and localhost only.");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "Mails can only be read.");
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html", MailPage.list(store.to(to), to));
            } else if (path.equals("/api/mails")) {
                send(exchange, 200, "application/json", json.writeValueAsString(Map.of("mails", store.to(to))));
            } else if (path.startsWith("/mails/")) {
                one(exchange, path.substring("/mails/".length()));
            } else {
                send(exchange, 404, "text/plain", "There is nothing here.");
            }
        }
    }

    private void one(HttpExchange exchange, String id) throws IOException {
        var mail = store.byId(id);
        if (mail.isPresent()) {
            send(exchange, 200, "text/html", MailPage.one(mail.get()));
        } else {
            send(exchange, 404, "text/plain", "There is no such mail.");
        }
    }

    private static boolean isOwnName(HttpExchange exchange) {
        var host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .map(value -> value.replaceAll(":\\d+$", ""));
        return host.filter(name -> name.equals("127.0.0.1") || name.equals("localhost"))
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

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
