package io.zugang.tenant.setting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Setting", description = "What a setting is for a company")
record SettingResponse(
        UUID tenantId,

        @Schema(examples = "portal.enabled") String key,

        @Schema(description = "What holds now; null for nothing", examples = "true") @JsonInclude @Nullable
        Object value,

        @Schema(description = "Whether the company has no value of its own")
        boolean inherited,

        Source source,

        @Schema(description = "Grows with each change for this company; 0 if there was none", examples = "1")
        long version) {

    /** Where a value comes from. */
    @Schema(name = "SettingLevel")
    enum Level {
        /** The company's own value. */
        TENANT,
        /** The definition of the setting. */
        DEFAULT
    }

    @Schema(name = "SettingSource")
    record Source(Level level) {}

    static SettingResponse of(UUID tenantId, SettingDefinition definition, @Nullable SettingValue kept) {
        var text = kept == null ? null : kept.value();
        return new SettingResponse(
                tenantId,
                definition.key(),
                definition.effective(text),
                text == null,
                new Source(text == null ? Level.DEFAULT : Level.TENANT),
                kept == null ? 0 : kept.version() + 1);
    }
}
