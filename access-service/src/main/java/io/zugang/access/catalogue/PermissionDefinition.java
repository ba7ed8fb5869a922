package io.zugang.access.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zugang.access.engine.Permission.CollectionAction;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a role can allow.
 *
 * @param area       key of the function area; null for none
 * @param module     the module that a tenant must have for it
 * @param setting    the setting of the tenant that must be {@code true}
 * @param owned      whether data scopes look at the owner of the resource, not only at its tenant
 * @param governedBy by type of collection what a role must allow in the resource's collection
 * @param newSignIn  whether a person must have signed in since he got it
 * @param deprecated nobody should begin to use it; permissions are never deleted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Permission", description = "Something that a role can allow")
public record PermissionDefinition(
        @Schema(description = "Resource type and action", examples = "installation:configure")
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = CatalogueDocument.PERMISSION)
        String name,

        @Schema(description = "Names for people, by language") @NotEmpty @Size(max = 20)
        Map<@Pattern(regexp = "[a-z]{2}") String, @NotBlank @Size(max = 200) String> labels,

        @Schema(description = "Key of its function area", examples = "portal")
        @Pattern(regexp = CatalogueDocument.KEY)
        @Nullable
        String area,

        @Schema(description = "The module that a tenant must have for it", examples = "helpdesk")
        @Pattern(regexp = CatalogueDocument.KEY)
        @Nullable
        String module,

        @Schema(description = "The setting of the tenant that must be `true`", examples = "portal.enabled")
        @Pattern(regexp = "[a-z][a-z0-9.-]{1,99}")
        @Nullable
        String setting,

        @Schema(description = "Whether data scopes look at the owner of the resource")
        Boolean owned,

        @Schema(
                description = "By type of collection what a role must allow in the resource's collection",
                examples = "{\"queue\":\"READ\"}")
        @Size(max = 5)
        Map<@Pattern(regexp = CatalogueDocument.KEY) String, @NotNull CollectionAction> governedBy,

        @Schema(
                description =
                        "Whether a person must have signed in since he got it: `auth_time` of the subject says when he"
                                + " did. Without it, or before, the answer is `reauthentication-required`")
        Boolean newSignIn,

        @Schema(description = "Nobody should begin to use it")
        Boolean deprecated) {

    public PermissionDefinition {
        labels = labels == null ? Map.of() : new TreeMap<>(labels);
        owned = owned != null && owned;
        newSignIn = newSignIn != null && newSignIn;
        deprecated = deprecated != null && deprecated;
        governedBy = governedBy == null ? Map.of() : new TreeMap<>(governedBy);
    }

    /** Whose permission it is. */
    public String application() {
        int dot = name.indexOf('.');
        return dot < 0 ? CatalogueDocument.OWN_APPLICATION : name.substring(0, dot);
    }
}
