package io.zugang.access.role;

import io.zugang.access.catalogue.ConditionRule;
import io.zugang.access.catalogue.DataScopeRule;
import io.zugang.access.catalogue.RoleDefinition;
import io.zugang.access.catalogue.RoleOption;
import io.zugang.access.engine.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "The fields of a role to change; those left out stay as they are. An empty list of scopes, kinds of"
                        + " accounts or roles lifts that limit")
record UpdateRoleRequest(
        @Schema(examples = "Front desk")
        @Size(max = 100)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Nullable
        String name,

        @Schema(examples = "Sees the accounts of the company") @Size(max = 500) @Nullable
        String description,

        @Schema(description = "Names by language", examples = "{\"de\":\"Empfang\",\"en\":\"Front desk\"}")
        @Size(max = 20)
        @Nullable
        Map<@Pattern(regexp = "[a-z]{2}") String, @NotBlank @Size(max = 100) String> labels,

        @Schema(description = "Other names it is known by", examples = "[\"Reception\"]") @Size(max = 20) @Nullable
        Set<@NotBlank @Size(max = 100) String> aliases,

        @Schema(
                description = "Names of permissions, or patterns with `*`",
                examples = "[\"account:read\",\"ens.*:read\"]")
        @Size(min = 1, max = 500)
        @Nullable
        Set<@NotNull @Size(max = 100) String> permissions,

        @Schema(
                description = "The widest scope an assignment of the role may have; if you leave it out, the widest of"
                        + " `allowedScopes`, else TENANT")
        @Nullable
        Scope widestScope,

        @Schema(description = "What no holder may do, whatever else he holds", examples = "[\"ens.person:*\"]")
        @Size(max = 500)
        @Nullable
        Set<@NotNull @Size(max = 100) String> denies,

        @Schema(description = "Fields that no holder sees, by resource type", examples = "[\"contact.phone\"]")
        @Size(max = 100)
        @Nullable
        Set<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+") @Size(max = 100) String> masks,

        @Schema(description = "The scopes an assignment may have; every one up to the widest if you leave it out")
        @Size(max = 7)
        @Nullable
        Set<@NotNull Scope> allowedScopes,

        @Schema(description = "The scope of an assignment that states none") @Nullable
        Scope defaultScope,

        @Schema(description = "The only scope an assignment may have") @Nullable
        Scope fixedScope,

        @Schema(description = "Whose data it opens; the first rule that names a permission counts for it")
        @Size(max = 50)
        @Nullable
        List<@NotNull @Valid DataScopeRule> dataScopes,

        @Schema(description = "What must hold besides") @Size(max = 50) @Nullable
        List<@NotNull @Valid ConditionRule> conditions,

        @Schema(description = "Types of collections that it opens as a whole", examples = "[\"queue\"]")
        @Size(max = 20)
        @Nullable
        Set<@NotNull @Pattern(regexp = RoleTexts.KEY) String> allCollections,

        @Schema(description = "Choices that are made with each assignment, by name") @Size(max = 20) @Nullable
        Map<@Pattern(regexp = RoleTexts.KEY) String, @NotNull RoleOption> options,

        @Schema(description = "Types of what it may be limited to with scope ENTITIES", examples = "[\"ens.roster\"]")
        @Size(max = 20)
        @Nullable
        Set<@NotNull @Pattern(regexp = RoleTexts.RESOURCE_TYPE) String> entityTypes,

        @Schema(description = "The module that a tenant must have", examples = "incident-management")
        @Pattern(regexp = RoleTexts.KEY)
        @Nullable
        String requiredModule,

        @Schema(description = "The kinds of accounts that may hold it", examples = "[\"EXTERNAL\"]")
        @Size(max = 3)
        @Nullable
        Set<@NotNull @Pattern(regexp = "INTERNAL|EXTERNAL|SERVICE") String> assignableTo,

        @Schema(description = "Keys of roles whose holders may assign it", examples = "[\"tenant-admin\"]")
        @Size(max = 50)
        @Nullable
        Set<@NotNull @Pattern(regexp = RoleTexts.KEY) String> assignableBy,

        @Schema(description = "The only applications that its holders may use at all", examples = "[\"cim\"]")
        @Size(max = 20)
        @Nullable
        Set<@NotNull @Pattern(regexp = RoleTexts.KEY) String> onlyApplications,

        @Schema(description = "Fields to take away", examples = "[\"fixedScope\"]") @Size(max = 3) @Nullable
        Set<@NotNull @Pattern(regexp = "defaultScope|fixedScope|requiredModule") String> unset) {

    RoleDefinition applyTo(RoleDefinition role) {
        return new RoleDefinition(
                role.key(),
                RoleTexts.or(name, role.name()),
                RoleTexts.or(description, role.description()),
                RoleTexts.or(labels, role.labels()),
                or(aliases, role.aliases()),
                RoleTexts.or(widestScope, role.widestScope()),
                or(permissions, role.permissions()),
                role.grantable(),
                or(denies, role.denies()),
                or(masks, role.masks()),
                allowedScopes == null ? role.allowedScopes() : RoleTexts.limit(allowedScopes),
                changed("defaultScope", defaultScope, role.defaultScope()),
                changed("fixedScope", fixedScope, role.fixedScope()),
                RoleTexts.or(dataScopes, role.dataScopes()),
                RoleTexts.or(conditions, role.conditions()),
                or(allCollections, role.allCollections()),
                RoleTexts.or(options, role.options()),
                or(entityTypes, role.entityTypes()),
                changed("requiredModule", requiredModule, role.requiredModule()),
                assignableTo == null ? role.assignableTo() : RoleTexts.limit(assignableTo),
                assignableBy == null ? role.assignableBy() : RoleTexts.limit(assignableBy),
                or(onlyApplications, role.onlyApplications()));
    }

    private <T> @Nullable T changed(String field, @Nullable T wanted, @Nullable T present) {
        return wanted == null && (unset == null || !unset.contains(field)) ? present : wanted;
    }

    private static List<String> or(@Nullable Set<String> wanted, List<String> present) {
        return wanted == null ? present : List.copyOf(wanted);
    }
}
