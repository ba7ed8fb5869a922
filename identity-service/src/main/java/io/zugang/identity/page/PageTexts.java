package io.zugang.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;

/** The texts of all pages, read once. */
@ApplicationScoped
class PageTexts {

    private final Map<PageLanguage, Map<String, String>> texts = new EnumMap<>(PageLanguage.class);

    PageTexts() {
        for (var language : PageLanguage.values()) {
            var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
            var bundle = ResourceBundle.getBundle("page/texts", language.locale(), control);
            var all = new HashMap<String, String>();
            bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
            texts.put(language, Map.copyOf(all));
        }
    }

    Map<String, String> in(PageLanguage language) {
        return texts.getOrDefault(language, Map.of());
    }
}
