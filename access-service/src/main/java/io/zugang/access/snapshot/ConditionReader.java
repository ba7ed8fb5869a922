package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.engine.Attributes;
import io.zugang.access.engine.Condition;
import io.zugang.access.engine.Condition.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the conditions of roles: {@code {"equal":[a,b]}}, {@code {"in":[a,list]}}, {@code {"all":[…]}}, {@code {"any":[…]}},
 * {@code {"not":…}}; an operand is a literal or {@code {"property":"subject.role"}}.
 */
public final class ConditionReader {

    private ConditionReader() {}

    /**
     * The condition that the JSON says.
     *
     * @throws IllegalArgumentException if it says none; the message tells why
     */
    public static Condition read(JsonNode json) {
        if (!json.isObject() || json.size() != 1) {
            throw new IllegalArgumentException("a condition is an object with one of equal, in, all, any, not");
        }
        var kind = json.fieldNames().next();
        var content = json.get(kind);
        return switch (kind) {
            case "all" -> new Condition.All(conditions(content));
            case "any" -> new Condition.Any(conditions(content));
            case "not" -> new Condition.Not(read(content));
            case "equal" -> new Condition.Equal(operand(content, 0), operand(content, 1));
            case "in" -> new Condition.In(operand(content, 0), operand(content, 1));
            default -> throw new IllegalArgumentException("unknown condition " + kind);
        };
    }

    private static List<Condition> conditions(JsonNode list) {
        if (!list.isArray()) {
            throw new IllegalArgumentException("all and any take a list of conditions");
        }
        var conditions = new ArrayList<Condition>();
        list.forEach(one -> conditions.add(read(one)));
        return conditions;
    }

    private static Operand operand(JsonNode pair, int place) {
        if (!pair.isArray() || pair.size() != 2) {
            throw new IllegalArgumentException("equal and in take two operands");
        }
        var json = pair.get(place);
        return json.isObject() ? property(json) : new Operand.Literal(JsonValues.value(json));
    }

    private static Operand property(JsonNode json) {
        var path = json.path("property").asText();
        int dot = path.indexOf('.');
        if (json.size() != 1 || dot < 1) {
            throw new IllegalArgumentException("a property is named as part.name, such as subject.role");
        }
        var part = path.substring(0, dot).toUpperCase(Locale.ROOT);
        return new Operand.Property(Attributes.Part.valueOf(part), path.substring(dot + 1));
    }
}
