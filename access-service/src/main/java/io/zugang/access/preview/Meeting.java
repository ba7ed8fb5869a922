package io.zugang.access.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.zugang.access.engine.Attributes.Part;
import io.zugang.access.engine.Condition;
import io.zugang.access.engine.Condition.Operand;
import io.zugang.access.snapshot.JsonValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says about a question what a condition wants to hear. It does not try every way: whoever uses it looks whether it helped. */
final class Meeting {

    private static final String SOMETHING = "something";
    private static final String SOMETHING_ELSE = "something else";

    private final Sketch sketch;

    Meeting(Sketch sketch) {
        this.sketch = sketch;
    }

    /** Whether it could be brought to hold, or not to hold. */
    boolean make(Condition condition, boolean holds) {
        if (condition instanceof Condition.Not not) {
            return make(not.condition(), !holds);
        }
        if (condition instanceof Condition.All all) {
            return holds
                    ? all.conditions().stream().allMatch(one -> make(one, true))
                    : all.conditions().stream().anyMatch(one -> make(one, false));
        }
        if (condition instanceof Condition.Any any) {
            return holds
                    ? any.conditions().stream().anyMatch(one -> make(one, true))
                    : any.conditions().stream().allMatch(one -> make(one, false));
        }
        if (condition instanceof Condition.Equal equal) {
            return makeEqual(equal, holds);
        }
        return condition instanceof Condition.In in && makeIn(in, holds);
    }

    private boolean makeEqual(Condition.Equal equal, boolean holds) {
        var left = valueOf(equal.left());
        var right = valueOf(equal.right());
        if (left == null && right == null) {
            return say(equal.left(), SOMETHING) && say(equal.right(), holds ? SOMETHING : SOMETHING_ELSE);
        }
        if (left == null || right == null) {
            var known = left == null ? right : left;
            return say(left == null ? equal.left() : equal.right(), holds && known != null ? known : SOMETHING_ELSE);
        }
        return left.equals(right) == holds;
    }

    private boolean makeIn(Condition.In in, boolean holds) {
        var value = valueOf(in.value());
        var list = valueOf(in.list());
        if (list == null) {
            var one = value == null ? SOMETHING : value;
            return (value != null || say(in.value(), one)) && say(in.list(), holds ? List.of(one) : List.of());
        }
        if (!(list instanceof List<?> values)) {
            return false;
        }
        if (value == null) {
            return holds ? !values.isEmpty() && say(in.value(), values.get(0)) : say(in.value(), SOMETHING_ELSE);
        }
        return values.contains(value) == holds;
    }

    private @Nullable Object valueOf(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.value();
        }
        if (operand instanceof Operand.Property property) {
            var request = sketch.request();
            if (property.part() == Part.SUBJECT && property.name().equals("id")) {
                return request.subject().id();
            }
            return JsonValues.comparable(sketch.of(property.part()).get(property.name()));
        }
        return null;
    }

    private boolean say(Operand operand, @Nullable Object value) {
        if (!(operand instanceof Operand.Property property) || value == null) {
            return false;
        }
        sketch.of(property.part()).set(property.name(), json(value));
        return true;
    }

    private static JsonNode json(Object value) {
        var nodes = JsonNodeFactory.instance;
        if (value instanceof List<?> values) {
            var array = nodes.arrayNode();
            values.forEach(one -> array.add(json(one)));
            return array;
        }
        if (value instanceof Boolean truth) {
            return nodes.booleanNode(truth);
        }
        return value instanceof Double number ? nodes.numberNode(number) : nodes.textNode(value.toString());
    }
}
