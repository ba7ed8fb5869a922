package io.zugang.tenant.setting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue.
 *
 * @param labels       by language
 * @param choices      what a choice can be; empty for other types
 * @param defaultValue what holds for a company without a value of its own; null for nothing
 */
record SettingDefinition(
        String key,
        SettingType type,
        Map<String, String> labels,
        @Nullable List<String> choices,
        @Nullable Object defaultValue) {

    List<String> allowed() {
        return choices == null ? List.of() : choices;
    }

    /** The text to keep; null if the setting cannot be this. */
    @Nullable
    String textOf(Object value) {
        return type.textOf(value, allowed());
    }

    /** What holds for a company that has kept this text, or nothing. */
    @Nullable
    Object effective(@Nullable String text) {
        return text == null ? defaultValue : type.read(text);
    }
}
