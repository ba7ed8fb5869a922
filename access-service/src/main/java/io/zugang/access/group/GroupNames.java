package io.zugang.access.group;

/** Tells equal names apart: the first has it as it is, the next is {@code X12345-Heidelberg (2)}. */
final class GroupNames {

    private GroupNames() {}

    static String numbered(String name, int number) {
        return number == 1 ? name : name + " (" + number + ")";
    }

    /** Whether a name is this one, with a number or without. */
    static boolean isVariantOf(String base, String name) {
        if (!name.startsWith(base)) {
            return false;
        }
        var rest = name.substring(base.length());
        return rest.isEmpty() || rest.matches(" \\(([2-9]|[1-9]\\d+)\\)");
    }
}
