package io.zugang.sync.delivery;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language people read reasons in. */
public final class ReasonLanguage {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private ReasonLanguage() {}

    /** The best of German and English for an Accept-Language header; English when it asks for neither or makes no sense. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // The JDK's parser runs over the end of tags such as "-".
            return Locale.ENGLISH;
        }
    }
}
