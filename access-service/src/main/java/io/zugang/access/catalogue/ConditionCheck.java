package io.zugang.access.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whether a condition has the form that decisions understand. Depth and size have limits, since it is tested in decisions. */
final class ConditionCheck {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_LIST = 200;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern PROPERTY =
            Pattern.compile("(subject|action|resource|context)\\.[A-Za-z][A-Za-z0-9_-]{0,62}");

    private final Consumer<Fault> faults;
    private int parts;

    private ConditionCheck(Consumer<Fault> faults) {
        this.faults = faults;
    }

    static void check(JsonNode condition, String place, Consumer<Fault> faults) {
        var check = new ConditionCheck(faults);
        check.condition(condition, place, 1);
        if (check.parts > MOST_PARTS) {
            faults.accept(Fault.of(place, "must have at most " + MOST_PARTS + " parts"));
        }
    }

    private void condition(JsonNode node, String place, int depth) {
        if (++parts > MOST_PARTS) {
            return;
        }
        if (depth > DEEPEST) {
            faults.accept(Fault.of(place, "must be at most " + DEEPEST + " deep"));
            return;
        }
        if (!node.isObject() || node.size() != 1) {
            faults.accept(Fault.of(place, "must be an object with one of equal, in, all, any, not"));
            return;
        }
        var entry = node.properties().iterator().next();
        var inside = place + "." + entry.getKey();
        switch (entry.getKey()) {
            case "equal" -> equal(entry.getValue(), inside);
            case "in" -> in(entry.getValue(), inside);
            case "not" -> condition(entry.getValue(), inside, depth + 1);
            case "all", "any" -> conditions(entry.getValue(), inside, depth + 1);
            default -> faults.accept(Fault.of(place, "must be an object with one of equal, in, all, any, not"));
        }
    }

    private void conditions(JsonNode list, String place, int depth) {
        if (!list.isArray() || list.isEmpty()) {
            faults.accept(Fault.of(place, "must be a list of conditions"));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            condition(list.get(i), place + "[" + i + "]", depth);
        }
    }

    private void equal(JsonNode pair, String place) {
        if (!pair.isArray() || pair.size() != 2) {
            faults.accept(Fault.of(place, "must be a list of two operands"));
            return;
        }
        operand(pair.get(0), place + "[0]");
        operand(pair.get(1), place + "[1]");
    }

    private void in(JsonNode pair, String place) {
        if (!pair.isArray() || pair.size() != 2) {
            faults.accept(Fault.of(place, "must be an operand and a list"));
            return;
        }
        operand(pair.get(0), place + "[0]");
        var list = pair.get(1);
        if (list.isObject()) {
            operand(list, place + "[1]");
        } else if (!list.isArray() || list.isEmpty() || list.size() > LONGEST_LIST) {
            faults.accept(Fault.of(place + "[1]", "must be a list of 1 to " + LONGEST_LIST + " literals"));
        } else {
            list.forEach(value -> literal(value, place + "[1]"));
        }
    }

    private void operand(JsonNode node, String place) {
        parts++;
        if (!node.isObject()) {
            literal(node, place);
            return;
        }
        var property = node.path("property");
        if (node.size() != 1
                || !property.isTextual()
                || !PROPERTY.matcher(property.textValue()).matches()) {
            faults.accept(Fault.of(place, "must be a literal or a property such as subject.role"));
        }
    }

    private void literal(JsonNode node, String place) {
        if (!node.isTextual() && !node.isNumber() && !node.isBoolean()) {
            faults.accept(Fault.of(place, "must be a text, a number or a truth value"));
        } else if (node.isTextual() && node.textValue().length() > LONGEST_TEXT) {
            faults.accept(Fault.of(place, "must be at most " + LONGEST_TEXT + " characters"));
        }
    }
}
