package io.zugang.access.role;

import io.zugang.access.catalogue.ConditionRule;
import io.zugang.access.catalogue.DataScopeRule;
import io.zugang.access.catalogue.RoleOption;
import io.zugang.access.engine.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Role", description = "A named set of permissions")
record RoleResponse(
        UUID id,

        @Schema(description = "The tenant it belongs to; null for a system role") @Nullable
        UUID tenantId,

        @Schema(description = "The application whose catalogue it comes from; null for roles of tenants") @Nullable
        String application,

        @Schema(examples = "front-desk") String key,
        @Schema(examples = "Front desk") String name,

        @Schema(examples = "Sees the accounts of the company")
        String description,

        @Schema(description = "Names by language") Map<String, String> labels,

        @Schema(description = "Other names it is known by") List<String> aliases,

        @Schema(description = "The widest scope an assignment of the role may have")
        Scope widestScope,

        @Schema(description = "Names of permissions, or patterns with `*`", examples = "[\"account:read\"]")
        List<String> permissions,

        @Schema(description = "What holders may give to others without holding it themselves")
        List<String> grantable,

        @Schema(description = "What no holder may do, whatever else he holds")
        List<String> denies,

        @Schema(description = "Fields that no holder sees") List<String> masks,

        @Schema(description = "The scopes an assignment may have; absent for every one up to the widest") @Nullable
        List<Scope> allowedScopes,

        @Schema(description = "The scope of an assignment that states none; absent for the widest") @Nullable
        Scope defaultScope,

        @Schema(description = "The only scope an assignment may have") @Nullable
        Scope fixedScope,

        @Schema(description = "Whose data it opens") List<DataScopeRule> dataScopes,

        @Schema(description = "What must hold besides") List<ConditionRule> conditions,

        @Schema(description = "Types of collections that it opens as a whole")
        List<String> allCollections,

        @Schema(description = "Choices that are made with each assignment, by name")
        Map<String, RoleOption> options,

        @Schema(description = "Types of what it may be limited to")
        List<String> entityTypes,

        @Schema(description = "The module that a tenant must have") @Nullable
        String requiredModule,

        @Schema(description = "The kinds of accounts that may hold it; absent for all") @Nullable
        List<String> assignableTo,

        @Schema(description = "Keys of roles whose holders may assign it; absent for all who may assign roles")
        @Nullable
        List<String> assignableBy,

        @Schema(description = "The only applications that its holders may use; empty for no limit")
        List<String> onlyApplications,

        @Schema(description = "System roles are built in and cannot be changed")
        boolean system,

        @Schema(description = "The number in the ETag") long version,
        Instant createdAt,
        Instant updatedAt) {

    // One line is one field; to group them would only hide that.
    @SuppressWarnings("checkstyle:MethodLength")
    static RoleResponse of(Role role) {
        var says = role.definition();
        return new RoleResponse(
                role.id(),
                role.tenantId(),
                role.application(),
                says.key(),
                says.name(),
                says.description(),
                says.labels(),
                says.aliases(),
                says.widestScope(),
                says.permissions(),
                says.grantable(),
                says.denies(),
                says.masks(),
                says.allowedScopes(),
                says.defaultScope(),
                says.fixedScope(),
                says.dataScopes(),
                says.conditions(),
                says.allCollections(),
                says.options(),
                says.entityTypes(),
                says.requiredModule(),
                says.assignableTo(),
                says.assignableBy(),
                says.onlyApplications(),
                role.isSystem(),
                role.version(),
                role.createdAt(),
                role.updatedAt());
    }
}
