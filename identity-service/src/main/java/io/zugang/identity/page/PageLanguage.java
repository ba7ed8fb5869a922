package io.zugang.identity.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that pages speak. */
public enum PageLanguage {
    EN(Locale.ENGLISH),
    DE(Locale.GERMAN);

    private static final int MAX_LENGTH = 200;

    private final Locale locale;

    PageLanguage(Locale locale) {
        this.locale = locale;
    }

    /** The language's locale. */
    public Locale locale() {
        return locale;
    }

    /**
     * The best language for a browser; English if none fits.
     *
     * @param uiLocales      space-separated tags a client asked for, which go first
     * @param acceptLanguage the browser's header
     */
    public static PageLanguage of(@Nullable String uiLocales, @Nullable String acceptLanguage) {
        var wanted = new ArrayList<Locale.LanguageRange>();
        if (uiLocales != null) {
            wanted.addAll(ranges(uiLocales.strip().replaceAll("\\s+", ",")));
        }
        if (acceptLanguage != null) {
            wanted.addAll(ranges(acceptLanguage));
        }
        for (var range : wanted) {
            for (var language : values()) {
                if (range.getRange().split("-", 2)[0].equals(language.locale.getLanguage())) {
                    return language;
                }
            }
        }
        return EN;
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        if (header.isBlank() || header.length() > MAX_LENGTH) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException | IndexOutOfBoundsException nonsense) {
            // The JDK's parser runs over the end of tags such as "-".
            return List.of();
        }
    }
}
