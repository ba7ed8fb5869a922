package io.zugang.access.engine.oracle;

import io.zugang.access.engine.Attributes.Part;
import io.zugang.access.engine.Condition;
import io.zugang.access.engine.Condition.Operand;
import java.util.List;

/** Makes conditions out of each other. */
final class RandomConditions {

    static final List<String> PROPERTIES = List.of("id", "type", "name", "level", "open", "tags");
    static final List<Object> VALUES =
            List.of("1", "ticket", "read", 1.0, 2.0, true, false, List.of("1", 1.0, "read"), List.of());

    private final Dice dice;

    RandomConditions(Dice dice) {
        this.dice = dice;
    }

    Condition make(int depth) {
        return switch (dice.below(depth == 0 ? 2 : 5)) {
            case 0 -> new Condition.Equal(operand(), operand());
            case 1 -> new Condition.In(operand(), operand());
            case 2 -> new Condition.All(dice.upTo(3, () -> make(depth - 1)));
            case 3 -> new Condition.Any(dice.upTo(3, () -> make(depth - 1)));
            default -> new Condition.Not(make(depth - 1));
        };
    }

    private Operand operand() {
        return dice.percent(50)
                ? new Operand.Literal(dice.oneOf(VALUES))
                : new Operand.Property(dice.oneOf(List.of(Part.values())), dice.oneOf(PROPERTIES));
    }
}
