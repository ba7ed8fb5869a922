package io.zugang.access.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of an application that people think of as one, such as the configuration of alarms.
 *
 * @param family areas that belong together; null if the application has no families
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A part of an application")
public record FunctionArea(
        @Schema(examples = "alarm-configuration") @NotNull @Pattern(regexp = CatalogueDocument.KEY)
        String key,

        @Schema(examples = "{\"de\":\"Alarmkonfiguration\",\"en\":\"Alarm configuration\"}") @NotEmpty @Size(max = 20)
        Map<@Pattern(regexp = "[a-z]{2}") String, @NotBlank @Size(max = 200) String> labels,

        @Schema(description = "Areas that belong together have the same", examples = "configuration")
        @Pattern(regexp = CatalogueDocument.KEY)
        @Nullable
        String family) {}
