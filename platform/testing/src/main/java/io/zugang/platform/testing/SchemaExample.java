package io.zugang.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a value of a schema from the examples that the schema gives. */
final class SchemaExample {

    private static final int DEEPEST = 6;

    private final UnaryOperator<JsonNode> resolve;

    SchemaExample(UnaryOperator<JsonNode> resolve) {
        this.resolve = resolve;
    }

    String of(JsonNode schema) {
        var value = value(schema, 0);
        return value == null ? "{}" : Json.write(value);
    }

    private @Nullable Object value(JsonNode node, int depth) {
        var schema = resolve.apply(node);
        var given = given(schema);
        if (given != null) {
            return given;
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> schema.path("minimum").asInt(1);
            case "boolean" -> false;
            case "string" -> text(schema);
            default -> combined(schema, depth);
        };
    }

    private static @Nullable JsonNode given(JsonNode schema) {
        for (var candidate : List.of(
                schema.path("example"),
                schema.path("examples").path(0),
                schema.path("default"),
                schema.path("const"),
                schema.path("enum").path(0))) {
            if (!candidate.isMissingNode()) {
                return candidate;
            }
        }
        return null;
    }

    private Object object(JsonNode schema, int depth) {
        var object = new LinkedHashMap<String, Object>();
        if (depth < DEEPEST) {
            schema.path("properties").properties().forEach(property -> {
                var value = value(property.getValue(), depth + 1);
                if (value != null) {
                    object.put(property.getKey(), value);
                }
            });
        }
        return object;
    }

    private List<Object> array(JsonNode schema, int depth) {
        var item = depth < DEEPEST ? value(schema.path("items"), depth + 1) : null;
        return item == null ? List.of() : List.of(item);
    }

    private @Nullable Object combined(JsonNode schema, int depth) {
        for (var keyword : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.has(keyword) && depth < DEEPEST) {
                return value(schema.path(keyword).path(0), depth + 1);
            }
        }
        return null;
    }

    /** OpenAPI 3.1 allows several types; the first that is not null counts. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.asText(schema.has("properties") ? "object" : "");
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> "019aa6d0-7c1e-7b52-9f0e-2f4b8a6c1d3e";
            case "date" -> "2030-01-31";
            case "date-time" -> "2030-01-31T12:00:00Z";
            case "email" -> "erika.mustermann@example.com";
            case "uri" -> "https://example.com/";
            default -> "example";
        };
    }
}
