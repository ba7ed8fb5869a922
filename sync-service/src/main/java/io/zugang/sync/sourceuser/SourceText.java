package io.zugang.sync.sourceuser;

import io.zugang.sync.delivery.ReasonCode;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text of an installation, fit to be stored and shown.
 *
 * @param value   trimmed, in Unicode's composed form, without what cannot be part of a name, and bounded
 * @param defects what had to be cut for it
 */
record SourceText(String value, Set<ReasonCode> defects) {

    private static final int REPLACEMENT = 0xFFFD;

    static SourceText of(@Nullable String raw, int maxLength) {
        if (raw == null) {
            return new SourceText("", Set.of());
        }
        var defects = EnumSet.noneOf(ReasonCode.class);
        var text = strip(Normalizer.normalize(raw, Normalizer.Form.NFC));
        if (text.codePoints().anyMatch(SourceText::isOutOfPlace)) {
            defects.add(ReasonCode.ENCODING_INVALID);
            text = strip(text.codePoints()
                    .filter(point -> !isOutOfPlace(point))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            defects.add(ReasonCode.ATTRIBUTE_TOO_LONG);
            text = text.substring(0, text.offsetByCodePoints(0, maxLength));
        }
        return new SourceText(text, defects);
    }

    boolean isIntact() {
        return defects.isEmpty();
    }

    /** Trims every kind of blank: an address made of no-break spaces is missing, not invalid. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    // Zero-width space and byte order mark are no white space to Unicode, but to everyone who looks at them.
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF';
    }

    /**
     * Control characters, halves of characters, code points without a meaning of their own, the sign that something was
     * decoded wrongly, and the invisible signs that turn the direction of what follows, which make one name look like
     * another.
     */
    private static boolean isOutOfPlace(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> point == REPLACEMENT || turnsDirection(point);
        };
    }

    private static boolean turnsDirection(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}
