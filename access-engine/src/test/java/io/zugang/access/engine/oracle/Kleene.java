package io.zugang.access.engine.oracle;

import io.zugang.access.engine.Attributes.Part;
import io.zugang.access.engine.Condition;
import io.zugang.access.engine.Condition.Operand;
import io.zugang.access.engine.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kleene's logic as arithmetic: 1 is true, -1 is false and 0 is unknown. */
final class Kleene {

    private Kleene() {}

    static int value(Condition condition, Question question) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream()
                    .mapToInt(one -> value(one, question))
                    .min()
                    .orElse(1);
        }
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream()
                    .mapToInt(one -> value(one, question))
                    .max()
                    .orElse(-1);
        }
        if (condition instanceof Condition.Not not) {
            return -value(not.condition(), question);
        }
        if (condition instanceof Condition.Equal equal) {
            var left = value(equal.left(), question);
            var right = value(equal.right(), question);
            return left == null || right == null ? 0 : truth(left.equals(right));
        }
        var in = (Condition.In) condition;
        var one = value(in.value(), question);
        var list = value(in.list(), question);
        return one == null || !(list instanceof List<?> values) ? 0 : truth(values.contains(one));
    }

    private static int truth(boolean holds) {
        return holds ? 1 : -1;
    }

    private static @Nullable Object value(Operand operand, Question question) {
        if (operand instanceof Operand.Literal literal) {
            return literal.value();
        }
        var property = (Operand.Property) operand;
        var path = property.part() + "." + property.name();
        return switch (path) {
            case "SUBJECT.id" -> question.subject().id();
            case "SUBJECT.type" -> question.subject().type();
            case "RESOURCE.id" -> question.resource().id();
            case "RESOURCE.type" -> question.resource().type();
            case "ACTION.name" -> question.action();
            default -> question.attributes().value(Part.valueOf(property.part().name()), property.name());
        };
    }
}
