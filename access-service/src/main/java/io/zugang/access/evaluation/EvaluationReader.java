package io.zugang.access.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zugang.access.evaluation.EvaluationRequest.Action;
import io.zugang.access.evaluation.EvaluationRequest.Resource;
import io.zugang.access.evaluation.EvaluationRequest.SubjectEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions from JSON. By hand, because AuthZEN wants the opposite of what our own API does: unknown fields are
 * ignored, a wrong content type is 400, an item of a batch may be broken without breaking the others, and a number is no
 * string.
 */
@ApplicationScoped
public class EvaluationReader {

    private static final List<String> ENTITIES = List.of("subject", "action", "resource", "context");

    /** Each item may name a subject and a tenant of its own, which are read before anything is answered. */
    static final int MAX_ITEMS = 1_000;

    private final ObjectMapper json;

    EvaluationReader(ObjectMapper json) {
        this.json = json;
    }

    /** Reads one question. */
    public EvaluationRequest single(@Nullable String contentType, byte @Nullable [] body) {
        return question(object(contentType, body));
    }

    /** Reads a batch; without items it holds just the question at the top. */
    Batch batch(@Nullable String contentType, byte @Nullable [] body) {
        var root = object(contentType, body);
        var items = root.path("evaluations");
        if (!items.isMissingNode() && !items.isArray()) {
            throw new MalformedQuestion("evaluations must be an array");
        }
        if (items.size() > MAX_ITEMS) {
            throw new MalformedQuestion("evaluations must have at most " + MAX_ITEMS + " items");
        }
        var semantic = semantic(root);
        if (items.isEmpty()) {
            return new Batch(true, semantic, List.of(root));
        }
        var defaults = defaults(root);
        var questions = new ArrayList<JsonNode>(items.size());
        items.forEach(item -> questions.add(completed(item, defaults)));
        return new Batch(false, semantic, questions);
    }

    /** Reads a question that is JSON already. */
    EvaluationRequest question(JsonNode root) {
        if (!root.isObject()) {
            throw new MalformedQuestion("a question must be an object");
        }
        var subject = entity(root, "subject");
        var action = entity(root, "action");
        var resource = entity(root, "resource");
        return new EvaluationRequest(
                new SubjectEntity(
                        text(subject, "subject", "type"), text(subject, "subject", "id"), properties(subject)),
                new Action(text(action, "action", "name"), properties(action)),
                new Resource(
                        text(resource, "resource", "type"), text(resource, "resource", "id"), properties(resource)),
                optionalObject(root, "context"));
    }

    /** The body, which must be an object. */
    public JsonNode object(@Nullable String contentType, byte @Nullable [] body) {
        if (contentType == null
                || !contentType
                        .split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals("application/json")) {
            throw new MalformedQuestion("Content-Type must be application/json");
        }
        if (body == null || body.length == 0) {
            throw new MalformedQuestion("the body is empty");
        }
        try {
            var root = json.readTree(body);
            if (!root.isObject()) {
                throw new MalformedQuestion("the body must be a JSON object");
            }
            return root;
        } catch (IOException e) {
            throw new MalformedQuestion("the body is not JSON that can be read");
        }
    }

    private static Semantic semantic(JsonNode root) {
        var options = optionalObject(root, "options");
        var semantic = options == null ? null : options.get("evaluations_semantic");
        if (semantic == null) {
            return Semantic.EXECUTE_ALL;
        }
        var known = semantic.isTextual() ? Semantic.of(semantic.textValue()) : null;
        if (known == null) {
            throw new MalformedQuestion("options.evaluations_semantic must be execute_all, deny_on_first_deny or"
                    + " permit_on_first_permit");
        }
        return known;
    }

    private Map<String, JsonNode> defaults(JsonNode root) {
        var defaults = new HashMap<String, JsonNode>();
        for (var entity : ENTITIES) {
            var value = root.get(entity);
            if (value != null) {
                defaults.put(entity, value);
            }
        }
        return defaults;
    }

    /** Whole entities are replaced, never merged (AuthZEN 1.0 section 7.1.1). */
    private JsonNode completed(JsonNode item, Map<String, JsonNode> defaults) {
        if (!(item instanceof ObjectNode object)) {
            return item;
        }
        var completed = json.createObjectNode();
        completed.setAll(defaults);
        completed.setAll(object);
        return completed;
    }

    /** A part of a question, which must be there. */
    public static JsonNode entity(JsonNode root, String name) {
        var entity = root.path(name);
        if (!entity.isObject()) {
            throw new MalformedQuestion(name + " must be an object");
        }
        return entity;
    }

    /** A text of a part, which must be there. */
    public static String text(JsonNode entity, String name, String field) {
        var value = entity.path(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new MalformedQuestion(name + "." + field + " must be a string that is not empty");
        }
        return value.textValue();
    }

    /** The properties of a part, if there are any. */
    public static @Nullable JsonNode properties(JsonNode entity) {
        return optionalObject(entity, "properties");
    }

    /** An object, if it is there. */
    public static @Nullable JsonNode optionalObject(JsonNode parent, String name) {
        var value = parent.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            throw new MalformedQuestion(name + " must be an object");
        }
        return value;
    }

    /** Ways to go through a batch (AuthZEN 1.0 section 7.1.2.1). */
    enum Semantic {
        EXECUTE_ALL,
        DENY_ON_FIRST_DENY,
        PERMIT_ON_FIRST_PERMIT;

        static @Nullable Semantic of(String name) {
            for (var semantic : values()) {
                if (semantic.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return semantic;
                }
            }
            return null;
        }

        /** Whether the rest of the batch is left out after this decision. */
        boolean stopsAfter(boolean decision) {
            return switch (this) {
                case EXECUTE_ALL -> false;
                case DENY_ON_FIRST_DENY -> !decision;
                case PERMIT_ON_FIRST_PERMIT -> decision;
            };
        }
    }

    /**
     * A batch that is read except for its items, each of which may still turn out malformed.
     *
     * @param single whether it has no items but is a question itself
     */
    record Batch(boolean single, Semantic semantic, List<JsonNode> questions) {}
}
