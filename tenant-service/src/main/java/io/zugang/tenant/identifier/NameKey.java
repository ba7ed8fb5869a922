package io.zugang.tenant.identifier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What two spellings of one name have in common: compatibility forms, case, white space and invisible characters do not
 * distinguish names. Letters with marks do (Müller is not Muller).
 */
public record NameKey(String value) {

    /** Sort keys travel in cursors and stand in indexes, both of which are bounded. */
    static final int MAX_LENGTH = 200;

    // Formatting, fillers, blank Braille and variation selectors: Unicode has no one property for what shows nothing.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
                    + "\\x{e0100}-\\x{e01ef}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public static NameKey of(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var visible = INVISIBLE.matcher(composed).replaceAll("");
        // Upper case first: it folds ß to ss, as the case-insensitive comparison of Unicode demands.
        var folded = visible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return new NameKey(SPACE.matcher(folded).replaceAll(" ").strip());
    }

    /** The words by which the name is found. */
    public Set<String> words() {
        return Arrays.stream(NOT_A_WORD.split(value))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
