package io.zugang.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the fake neighbours answer without being told: keys, tokens, decisions, feeds. */
final class BuiltInReplies {

    /** Cuts the connection. */
    private static final Reply NOTHING = Reply.status(0);

    private final Map<String, Feed> feeds;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private @Nullable String serviceUnderTest;

    BuiltInReplies(Map<String, Feed> feeds) {
        this.feeds = feeds;
    }

    void serviceUnderTest(String baseUrl) {
        serviceUnderTest = baseUrl;
    }

    Reply reply(RecordedRequest request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /identity/jwks" -> Reply.json(200, Json.write(Map.of("keys", keys())));
            case "POST /identity/token" -> token(request);
            case "POST /access/v1/evaluation" -> Reply.json(200, Json.write(Grants.decide(request.json())));
            case "POST /access/v1/evaluations" -> evaluations(request.json());
            case "POST /access/access-filters" -> Reply.json(200, Json.write(Grants.filter(request.json())));
            default -> {
                if (request.method().equals("GET") && request.path().matches("/[a-z]+/events")) {
                    yield feed(request);
                }
                yield Reply.problem(404, "not-scripted");
            }
        };
    }

    /** The fake key and, when identity-service itself is under test, its own keys: both kinds of tokens are then good. */
    private List<Object> keys() {
        var keys = new ArrayList<Object>(List.of(Issuer.publicKey()));
        if (serviceUnderTest != null) {
            try {
                var request = HttpRequest.newBuilder(URI.create(serviceUnderTest + "/identity/jwks"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    Json.read(answer.body()).path("keys").forEach(keys::add);
                }
            } catch (IOException e) {
                // The service is starting, or it is not identity-service: only the fake key counts.
                return keys;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return keys;
    }

    private static Reply token(RecordedRequest request) {
        var basic = request.header("Authorization").replaceFirst("^Basic ", "");
        var client = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).split(":", 2)[0];
        return Reply.json(
                200,
                Json.write(Map.of("access_token", Tokens.ofClient(client), "token_type", "Bearer", "expires_in", 600)));
    }

    private static Reply evaluations(JsonNode request) {
        var answers = StreamSupport.stream(request.path("evaluations").spliterator(), false)
                .map(question -> {
                    var whole = new HashMap<String, Object>();
                    request.properties().forEach(field -> whole.put(field.getKey(), field.getValue()));
                    question.properties().forEach(field -> whole.put(field.getKey(), field.getValue()));
                    return Grants.decide(Json.read(Json.write(whole)));
                })
                .toList();
        return Reply.json(200, Json.write(Map.of("evaluations", answers)));
    }

    private Reply feed(RecordedRequest request) {
        var feed = feeds.get(request.path().split("/", -1)[1] + "-service");
        if (feed == null) {
            return Reply.problem(404, "not-found");
        }
        if (feed.isSilent()) {
            return NOTHING;
        }
        var query = query(request.query());
        var limit = Integer.parseInt(query.getOrDefault("limit", "100"));
        var wait = Duration.ofSeconds(Long.parseLong(query.getOrDefault("wait", "0")));
        var types = query.containsKey("type") ? Set.of(query.get("type").split(",", -1)) : Set.<String>of();
        try {
            var page = feed.read(query.getOrDefault("after", ""), limit, wait, types);
            return feed.isSilent() ? NOTHING : Reply.json(200, Json.write(page));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOTHING;
        }
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (a, b) -> a + "," + b));
    }
}
