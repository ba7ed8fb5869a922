package io.zugang.access.engine;

import io.zugang.access.engine.Attributes.Part;
import io.zugang.access.engine.Condition.Operand;
import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Question.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionTest {

    private static final Condition YES = new Condition.All(List.of());
    private static final Condition NO = new Condition.Any(List.of());
    private static final Condition UNKNOWN = new Condition.Equal(property("unsaid"), new Operand.Literal("x"));

    private final Map<String, Object> said = Map.of(
            "CONTEXT.level",
            2.0,
            "CONTEXT.open",
            true,
            "CONTEXT.tags",
            List.of("a", 2.0, true),
            "SUBJECT.id",
            "somebody else",
            "ACTION.name",
            "something else",
            "ACTION.soft",
            true);
    private final Question question = new Question(
            Scene.ANNA,
            "read",
            Resource.of("ticket", "7", Place.HOME),
            (part, name) -> said.get(part + "." + name),
            null,
            0);

    @Test
    void whatIsNotKnownStaysUnknownUnderNegation() {
        assertThat(test(YES)).isTrue();
        assertThat(test(NO)).isFalse();
        assertThat(test(UNKNOWN)).isNull();
        assertThat(test(new Condition.Not(YES))).isFalse();
        assertThat(test(new Condition.Not(NO))).isTrue();
        assertThat(test(new Condition.Not(UNKNOWN))).isNull();
        assertThat(UNKNOWN.holds(question)).isFalse();
        assertThat(new Condition.Not(UNKNOWN).holds(question)).isFalse();
        assertThat(Condition.ALWAYS.holds(question)).isTrue();
    }

    @Test
    void oneFalseDecidesAllAndOneTrueDecidesAny() {
        assertThat(test(all(UNKNOWN, NO))).isFalse();
        assertThat(test(all(NO, UNKNOWN))).isFalse();
        assertThat(test(all(YES, UNKNOWN, YES))).isNull();
        assertThat(test(all(YES, YES))).isTrue();
        assertThat(test(any(UNKNOWN, YES))).isTrue();
        assertThat(test(any(YES, UNKNOWN))).isTrue();
        assertThat(test(any(NO, UNKNOWN, NO))).isNull();
        assertThat(test(any(NO, NO))).isFalse();
    }

    @Test
    void comparesValuesOfTheSameKind() {
        assertThat(test(equal("level", 2.0))).isTrue();
        assertThat(test(equal("level", "2.0"))).isFalse();
        assertThat(test(equal("open", true))).isTrue();
        assertThat(test(equal("open", "true"))).isFalse();
        assertThat(test(equal("tags", List.of("a", 2.0, true)))).isTrue();
    }

    @Test
    void looksIntoLists() {
        assertThat(test(new Condition.In(new Operand.Literal("a"), property("tags"))))
                .isTrue();
        assertThat(test(new Condition.In(property("level"), new Operand.Literal(List.of(1.0, 2.0)))))
                .isTrue();
        assertThat(test(new Condition.In(new Operand.Literal("b"), property("tags"))))
                .isFalse();
        assertThat(test(new Condition.In(property("unsaid"), property("tags")))).isNull();
        assertThat(test(new Condition.In(new Operand.Literal("a"), property("unsaid"))))
                .isNull();
        assertThat(test(new Condition.In(new Operand.Literal("a"), property("open"))))
                .isNull();
    }

    @Test
    void theNamesOfThePartsCannotBeOverwritten() {
        assertThat(test(same(Part.SUBJECT, "id", Scene.ANNA.id()))).isTrue();
        assertThat(test(same(Part.SUBJECT, "type", "account"))).isTrue();
        assertThat(test(same(Part.RESOURCE, "id", "7"))).isTrue();
        assertThat(test(same(Part.RESOURCE, "type", "ticket"))).isTrue();
        assertThat(test(same(Part.ACTION, "name", "read"))).isTrue();
        assertThat(test(same(Part.ACTION, "soft", true))).isTrue();
        assertThat(test(same(Part.CONTEXT, "id", "7"))).isNull();
    }

    private Boolean test(Condition condition) {
        return condition.test(question);
    }

    private static Condition all(Condition... conditions) {
        return new Condition.All(List.of(conditions));
    }

    private static Condition any(Condition... conditions) {
        return new Condition.Any(List.of(conditions));
    }

    private static Condition equal(String property, Object value) {
        return new Condition.Equal(property(property), new Operand.Literal(value));
    }

    private static Condition same(Part part, String name, Object value) {
        return new Condition.Equal(new Operand.Property(part, name), new Operand.Literal(value));
    }

    private static Operand property(String name) {
        return new Operand.Property(Part.CONTEXT, name);
    }
}
