package io.zugang.identity.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page to be shown.
 *
 * @param template   name of the template in {@code templates/page}
 * @param formTarget origin that submitting the page's form may lead to besides this service, null for none
 */
public record Page(
        int status,
        String template,
        PageLanguage language,
        Map<String, Object> data,
        @Nullable String formTarget) {

    public Page {
        data = Map.copyOf(data);
    }

    /** A page without any values. */
    public static Page of(int status, String template, PageLanguage language) {
        return new Page(status, template, language, Map.of(), null);
    }

    /** The same page with one more value; a null value counts as an empty text. */
    public Page with(String name, @Nullable Object value) {
        var more = new HashMap<>(data);
        more.put(name, value == null ? "" : value);
        return new Page(status, template, language, more, formTarget);
    }

    /** The same page whose form may lead to this origin. */
    public Page leadingTo(@Nullable String origin) {
        return new Page(status, template, language, data, origin);
    }
}
