package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON values in the form in which conditions compare them. */
public final class JsonValues {

    private JsonValues() {}

    /**
     * A text, truth value, number or list of these.
     *
     * @throws IllegalArgumentException for null and objects
     */
    public static Object value(JsonNode json) {
        var value = comparable(json);
        if (value == null) {
            throw new IllegalArgumentException("only texts, truth values, numbers and lists of these can be compared");
        }
        return value;
    }

    /** The same, or null for what cannot be compared. */
    public static @Nullable Object comparable(@Nullable JsonNode json) {
        if (json == null) {
            return null;
        }
        return switch (json.getNodeType()) {
            case STRING -> json.textValue();
            case BOOLEAN -> json.booleanValue();
            case NUMBER -> json.doubleValue();
            case ARRAY -> list(json);
            case OBJECT, NULL, MISSING, BINARY, POJO -> null;
        };
    }

    private static List<Object> list(JsonNode array) {
        var values = new ArrayList<>();
        for (var element : array) {
            var value = comparable(element);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }
}
