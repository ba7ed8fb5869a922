package io.zugang.access.resource;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a type says. */
@Schema(description = "How questions about a type are understood")
record ResourceTypeRequest(
        @Schema(description = "The type that the catalogue has permissions for", examples = "conformance.record")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*")
        @Size(max = 100)
        String permissionType,

        @Schema(
                description =
                        "Whether a resource that names no tenant lies in the home tenant of the subject; else it must"
                                + " be registered or say so",
                examples = "true")
        Boolean home,

        @Schema(
                description = "By the word that questions use for an action the action of the catalogue",
                examples = "{\"can_read\":\"read\"}")
        @Size(max = 200)
        Map<@NotBlank @Size(max = 200) String, @NotNull @Pattern(regexp = "[a-z][a-z0-9-]*") @Size(max = 100) String>
                actions) {

    ResourceTypeRequest {
        home = home != null && home;
        actions = actions == null ? Map.of() : Map.copyOf(actions);
    }

    ResourceType of(String type) {
        return new ResourceType(type, permissionType, home, actions);
    }
}
