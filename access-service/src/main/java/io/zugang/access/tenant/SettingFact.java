package io.zugang.access.tenant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A setting as it holds for a tenant now, wherever its value comes from. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SettingFact(String key, @Nullable JsonNode value, long version) {

    /** Null if the setting has no value any more. */
    @Nullable
    String text() {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
