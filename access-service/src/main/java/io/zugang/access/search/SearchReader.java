package io.zugang.access.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zugang.access.evaluation.EvaluationReader;
import io.zugang.access.evaluation.EvaluationRequest;
import io.zugang.access.evaluation.MalformedQuestion;
import io.zugang.platform.http.PageTokens;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import static io.zugang.access.evaluation.EvaluationReader.entity;
import static io.zugang.access.evaluation.EvaluationReader.optionalObject;
import static io.zugang.access.evaluation.EvaluationReader.properties;
import static io.zugang.access.evaluation.EvaluationReader.text;

/** Reads searches, by hand for the same reasons as questions are read by hand. */
@ApplicationScoped
class SearchReader {

    /** The most results of one answer; a wider limit is a wish that needs several. */
    static final int MAX_LIMIT = 1_000;

    /** Stands where the id or name is that is searched for. */
    private static final String ANY = "*";

    /** Ends the limit in a token, which goes on with the place. */
    private static final String LIMIT_END = " ";

    private final EvaluationReader questions;
    private final ObjectMapper json;

    SearchReader(EvaluationReader questions, ObjectMapper json) {
        this.questions = questions;
        this.json = json;
    }

    Search read(Kind kind, @Nullable String contentType, byte @Nullable [] body) {
        var root = questions.object(contentType, body);
        var subject = entity(root, "subject");
        var resource = entity(root, "resource");
        var question = new EvaluationRequest(
                new EvaluationRequest.SubjectEntity(
                        text(subject, "subject", "type"),
                        kind == Kind.SUBJECT ? ANY : text(subject, "subject", "id"),
                        properties(subject)),
                action(kind, root),
                new EvaluationRequest.Resource(
                        text(resource, "resource", "type"),
                        kind == Kind.RESOURCE ? ANY : text(resource, "resource", "id"),
                        properties(resource)),
                optionalObject(root, "context"));
        return paged(question, optionalObject(root, "page"), kind + " " + digest(root));
    }

    /** A page may leave the limit out, which stays as it was then; another one is another search. */
    private static Search paged(EvaluationRequest question, @Nullable JsonNode page, String list) {
        var wanted = limit(page);
        var token = token(page);
        if (token.isEmpty()) {
            return new Search(question, wanted == null ? MAX_LIMIT : wanted, "", list);
        }
        var opened = open(token, list);
        int end = opened.indexOf(LIMIT_END);
        int limit = Integer.parseInt(opened.substring(0, end));
        if (wanted != null && wanted != limit) {
            throw new MalformedQuestion("page.limit must be left out or as it was in the first request");
        }
        return new Search(question, limit, opened.substring(end + 1), list);
    }

    private static EvaluationRequest.Action action(Kind kind, JsonNode root) {
        if (kind == Kind.ACTION) {
            return new EvaluationRequest.Action(ANY, null);
        }
        var action = entity(root, "action");
        return new EvaluationRequest.Action(text(action, "action", "name"), properties(action));
    }

    private static @Nullable Integer limit(@Nullable JsonNode page) {
        var limit = page == null ? null : page.get("limit");
        if (limit == null) {
            return null;
        }
        if (!limit.isIntegralNumber() || limit.bigIntegerValue().signum() < 0) {
            throw new MalformedQuestion("page.limit must be an integer that is not negative");
        }
        return limit.canConvertToInt() ? Math.min(limit.intValue(), MAX_LIMIT) : MAX_LIMIT;
    }

    private static String token(@Nullable JsonNode page) {
        var token = page == null ? null : page.get("token");
        if (token == null) {
            return "";
        }
        if (!token.isTextual()) {
            throw new MalformedQuestion("page.token must be a string");
        }
        return token.textValue();
    }

    private static String open(String token, String list) {
        try {
            return PageTokens.open(token, list);
        } catch (ProblemException invalid) {
            throw new MalformedQuestion(
                    "page.token must be the next_token of the answer before, and everything else as it was");
        }
    }

    /** A token belongs to one request: all of it but the page, in whatever order its members stand. */
    private String digest(JsonNode root) {
        var all = (ObjectNode) root.deepCopy();
        if (all.get("page") instanceof ObjectNode page) {
            page.remove(List.of("token", "limit"));
            if (page.isEmpty()) {
                all.remove("page");
            }
        }
        try {
            var plain = json.treeToValue(all, TreeMap.class);
            var text =
                    json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(plain);
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("What was read as JSON is JSON", e);
        }
    }

    /** What is searched for. */
    enum Kind {
        SUBJECT,
        RESOURCE,
        ACTION
    }

    /**
     * A search.
     *
     * @param question with {@code *} where the id or name is that is searched for
     * @param after    the place after which the results begin; empty for the start
     * @param list     names the search, so that its tokens fit no other
     */
    record Search(EvaluationRequest question, int limit, String after, String list) {

        /** The token of the results after a place. */
        String tokenAfter(String place) {
            return PageTokens.seal(limit + LIMIT_END + place, list);
        }
    }
}
