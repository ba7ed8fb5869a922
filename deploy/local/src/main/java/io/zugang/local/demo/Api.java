package io.zugang.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zugang.local.signin.PortalClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Calls the public endpoints with JSON, as any program of a customer would. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    /** The token of a caller that has none. */
    static final String NOBODY = "";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Answer get(String url, String token) {
        return send("GET", request(url, token).GET());
    }

    Answer post(String url, String token, Object body) {
        return send("POST", request(url, token).POST(json(body)).header("Content-Type", "application/json"));
    }

    /** An action that takes no input. */
    Answer post(String url, String token) {
        return send("POST", request(url, token).POST(BodyPublishers.noBody()));
    }

    Answer put(String url, String token, Object body) {
        return send("PUT", request(url, token).PUT(json(body)).header("Content-Type", "application/json"));
    }

    /** Replaces what was read with this ETag. */
    Answer put(String url, String token, String etag, Object body) {
        var request = request(url, token).PUT(json(body)).header("Content-Type", "application/json");
        return send("PUT", request.header("If-Match", etag));
    }

    /** A step of a registration, which is bound to its own token instead of an account. */
    Answer postRegistration(String url, String registrationToken, Object body) {
        return send(
                "POST",
                request(url, NOBODY)
                        .POST(json(body))
                        .header("Content-Type", "application/json")
                        .header("Registration-Token", registrationToken));
    }

    /** A form with the credentials of an OAuth client. */
    Answer postForm(String url, String client, String secret, Map<String, String> form) {
        var request = request(url, NOBODY)
                .POST(BodyPublishers.ofString(PortalClient.encode(form)))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (!secret.isEmpty()) {
            var basic = encode(client) + ":" + encode(secret);
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        return send("POST", request);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String url, String token) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(String method, HttpRequest.Builder builder) {
        var request = builder.build();
        var name = method + " " + request.uri();
        try {
            var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(name, response.statusCode(), parse(response.body()), response.headers());
        } catch (IOException e) {
            throw new StepFailed(name + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed(name + " was interrupted", e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
