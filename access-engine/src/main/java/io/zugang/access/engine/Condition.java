package io.zugang.access.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small predicate on the properties of a question. What is not said is unknown, and unknown stays unknown under negation:
 * a grant counts only if its condition certainly holds.
 */
public sealed interface Condition {

    /** Holds always. */
    Condition ALWAYS = new All(List.of());

    /** Whether it holds; null if that is not known. */
    @Nullable
    Boolean test(Question question);

    /** Whether it certainly holds. */
    default boolean holds(Question question) {
        return Boolean.TRUE.equals(test(question));
    }

    /** Each of them holds. */
    record All(List<Condition> conditions) implements Condition {

        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public @Nullable Boolean test(Question question) {
            Boolean result = true;
            for (var condition : conditions) {
                var one = condition.test(question);
                if (Boolean.FALSE.equals(one)) {
                    return false;
                }
                result = one == null ? null : result;
            }
            return result;
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> conditions) implements Condition {

        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public @Nullable Boolean test(Question question) {
            Boolean result = false;
            for (var condition : conditions) {
                var one = condition.test(question);
                if (Boolean.TRUE.equals(one)) {
                    return true;
                }
                result = one == null ? null : result;
            }
            return result;
        }
    }

    /** The other does not hold. */
    record Not(Condition condition) implements Condition {

        @Override
        public @Nullable Boolean test(Question question) {
            var result = condition.test(question);
            return result == null ? null : !result;
        }
    }

    /** Both values are the same. */
    record Equal(Operand left, Operand right) implements Condition {

        @Override
        public @Nullable Boolean test(Question question) {
            var one = left.value(question);
            var other = right.value(question);
            return one == null || other == null ? null : Objects.equals(one, other);
        }
    }

    /** The value is one of a list. */
    record In(Operand value, Operand list) implements Condition {

        @Override
        public @Nullable Boolean test(Question question) {
            var one = value.value(question);
            return one == null || !(list.value(question) instanceof List<?> values) ? null : values.contains(one);
        }
    }

    /** A value that a condition compares. */
    sealed interface Operand {

        @Nullable
        Object value(Question question);

        /** A value that is written in the condition. */
        record Literal(Object value) implements Operand {

            @Override
            public Object value(Question question) {
                return value;
            }
        }

        /** A property of a part of the question, or its {@code id}, {@code type} or {@code name}. */
        record Property(Attributes.Part part, String name) implements Operand {

            @Override
            public @Nullable Object value(Question question) {
                return question.value(part, name);
            }
        }
    }
}
