package io.zugang.tenant.setting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SettingDefinition", description = "Something that can be set")
record SettingDefinitionResponse(
        @Schema(examples = "portal.enabled") String key,

        SettingType type,

        @Schema(description = "By language") Map<String, String> labels,

        @Schema(description = "What a choice can be; empty for other types")
        List<String> choices,

        @Schema(description = "What holds for a company without a value of its own; null for nothing")
        @JsonInclude
        @Nullable
        Object defaultValue) {

    static SettingDefinitionResponse of(SettingDefinition definition) {
        return new SettingDefinitionResponse(
                definition.key(),
                definition.type(),
                definition.labels(),
                definition.allowed(),
                definition.defaultValue());
    }
}
