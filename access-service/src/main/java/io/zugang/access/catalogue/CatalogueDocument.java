package io.zugang.access.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The catalogue of one application.
 *
 * @param revision grows with each change, so that an older catalogue cannot undo what a newer one wrote
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Catalogue", description = "What an application lets roles allow, and the roles it brings along")
public record CatalogueDocument(
        @Schema(description = "Key of the application; its permissions begin with it and a dot", examples = "ens")
        @NotNull
        @Pattern(regexp = KEY)
        String application,

        @Schema(description = "Grows with each change", examples = "2") @Min(1) @Max(MOST_REVISIONS)
        int revision,

        @Schema(examples = "{\"de\":\"Alarmierung\",\"en\":\"Alarm platform\"}") @NotEmpty @Size(max = 20)
        Map<@Pattern(regexp = "[a-z]{2}") String, @NotBlank @Size(max = 200) String> labels,

        @Size(max = 200) List<@NotNull @Valid FunctionArea> areas,
        @Size(max = 2000) List<@NotNull @Valid PermissionDefinition> permissions,

        @Schema(description = "System roles, each with the fields of a role") @Size(max = 500)
        List<@NotNull RoleDefinition> roles) {

    /** The application of resource types without a dot: Zugang itself. */
    public static final String OWN_APPLICATION = "zugang";

    /** Far from what a version of decisions, which is a sum of revisions, can hold. */
    static final int MOST_REVISIONS = 10_000_000;

    static final String KEY = "[a-z][a-z0-9-]{1,62}";
    static final String PERMISSION = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*:[a-z][a-z0-9-]*";

    public CatalogueDocument {
        labels = labels == null ? Map.of() : new TreeMap<>(labels);
        areas = areas == null ? List.of() : List.copyOf(areas);
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
