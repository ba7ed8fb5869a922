package io.zugang.access.decisiontest;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.catalogue.RoleDefinition;
import io.zugang.access.engine.Permission.CollectionAction;
import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EntityRef;
import io.zugang.access.policy.EvaluationMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The world of tests. Everything in it has a name of its author's choice where the API has an id. */
@Schema(name = "DecisionTestWorld", description = "The world of tests; any name may stand where the API has an id")
record Given(
        @Schema(description = "When the questions are asked; now if you leave it out") @Nullable
        Instant now,

        @Size(max = 50) List<@NotNull @Valid Tenant> tenants,

        @Schema(description = "Roles of tenants, each with the fields of a role") @Size(max = 100)
        List<@NotNull RoleDefinition> roles,

        @Schema(description = "What roles open in collections") @Size(max = 100)
        List<@NotNull @Valid RoleCollections> roleCollections,

        @Size(max = 100) List<@NotNull @Valid Profile> profiles,
        @Size(max = 100) List<@NotNull @Valid Group> groups,
        @Size(max = 500) List<@NotNull @Valid Subject> subjects,

        @Schema(description = "What is registered of resources; it wins over what a question says") @Size(max = 500)
        List<@NotNull @Valid Resource> resources) {

    static final Given NOTHING =
            new Given(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private static final String ACCOUNT = "account";

    Given {
        tenants = orNone(tenants);
        roles = orNone(roles);
        roleCollections = orNone(roleCollections);
        profiles = orNone(profiles);
        groups = orNone(groups);
        subjects = orNone(subjects);
        resources = orNone(resources);
    }

    private static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    @Schema(name = "DecisionTestTenant")
    record Tenant(
            @Schema(examples = "acme") @NotBlank @Size(max = 100)
            String id,

            @Schema(description = "ACTIVE if you leave it out") @Size(max = 50)
            String status,

            @Schema(description = "The partner that manages it") @Size(max = 100) @Nullable
            String partnerId,

            @Schema(description = "The company that owns it") @Size(max = 100) @Nullable
            String parentId,

            @Size(max = 100) Set<@NotBlank @Size(max = 100) String> modules,

            @Schema(examples = "{\"portal.enabled\":\"true\"}") @Size(max = 100)
            Map<String, @NotNull String> settings,

            @Size(max = 500) List<@NotNull @Valid Unit> units,

            @Schema(description = "UNION if you leave it out") @Nullable
            EvaluationMode evaluationMode,

            @Schema(description = "With ACTIVE_ROLE: GROUP, PROFILE or both") @Size(max = 2)
            Set<@NotNull Source> alwaysOn) {

        Tenant {
            status = status == null ? "ACTIVE" : status;
            modules = modules == null ? Set.of() : modules;
            settings = settings == null ? Map.of() : settings;
            units = orNone(units);
            alwaysOn = alwaysOn == null ? Set.of() : alwaysOn;
        }
    }

    /** What may count whichever role is active. */
    enum Source {
        GROUP,
        PROFILE
    }

    @Schema(name = "DecisionTestUnit")
    record Unit(
            @NotBlank @Size(max = 100) String id,

            @Schema(description = "The unit above it") @Nullable
            String parentId) {}

    @Schema(name = "DecisionTestRoleCollections")
    record RoleCollections(
            @Schema(description = "Key of the role") @NotBlank
            String role,

            @NotNull @Size(max = 200) List<@NotNull @Valid CollectionGrant> grants) {}

    @Schema(name = "DecisionTestCollectionGrant")
    record CollectionGrant(
            @Schema(examples = "queue") @NotBlank @Size(max = 64)
            String type,

            @Schema(examples = "Sales") @NotBlank @Size(max = 100)
            String collectionId,

            @NotEmpty Set<@NotNull CollectionAction> actions) {}

    @Schema(name = "DecisionTestProfile")
    record Profile(
            @NotBlank @Size(max = 100) String name,

            @Schema(description = "Keys of roles") @NotEmpty @Size(max = 100)
            List<@NotBlank String> roles) {}

    @Schema(name = "DecisionTestGroup")
    record Group(
            @NotBlank @Size(max = 100) String name,

            @Schema(description = "The tenant in which it counts; the home of each member if you leave it out")
            @Nullable
            String tenantId,

            @Schema(description = "Keys of roles") @Size(max = 100)
            List<@NotBlank String> roles,

            @Schema(description = "What it allows without a role") @Size(max = 200)
            List<@NotBlank @Size(max = 100) String> permissions) {

        Group {
            roles = orNone(roles);
            permissions = orNone(permissions);
        }
    }

    @Schema(name = "DecisionTestSubject")
    record Subject(
            @Schema(description = "`account` if you leave it out", examples = "account") @Size(max = 100)
            String type,

            @Schema(examples = "ann") @NotBlank @Size(max = 100)
            String id,

            @Schema(examples = "acme") @NotBlank String tenantId,
            @Nullable String unitId,
            @Nullable Boolean enabled,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "What conditions may look at")
            @Nullable
            JsonNode properties,

            @Schema(description = "Name of its profile") @Nullable
            String profile,

            @Schema(description = "Names of its groups") @Size(max = 50)
            List<@NotBlank String> groups,

            @Size(max = 50) List<@NotNull @Valid Assignment> assignments) {

        Subject {
            type = type == null ? ACCOUNT : type;
            groups = orNone(groups);
            assignments = orNone(assignments);
        }
    }

    @Schema(name = "DecisionTestAssignment")
    record Assignment(
            @Schema(description = "Key of the role", examples = "ens-principal") @NotBlank
            String role,

            @Schema(description = "The default of the role if you leave it out") @Nullable
            Scope scope,

            @Nullable String unitId,
            @Size(max = 200) @Nullable List<@NotNull @Valid EntityRef> entities,

            @Schema(examples = "{\"chat\":\"READ\"}") @Size(max = 50) @Nullable
            Map<String, @NotNull Object> options,

            @Nullable Instant validFrom,
            @Nullable Instant validUntil,

            @Schema(description = "In a tenant with ACTIVE_ROLE; an only assignment is active if you leave it out")
            @Nullable
            Boolean active) {}

    @Schema(name = "DecisionTestRegisteredResource")
    record Resource(
            @NotBlank @Size(max = 100) String type,
            @NotBlank @Size(max = 200) String id,
            @NotBlank String tenantId,
            @Nullable String unitId,
            @Nullable String owner,
            @Size(max = 100) @Nullable List<@NotBlank String> assignees,

            @Schema(examples = "{\"queue\":\"Sales\"}") @Size(max = 20) @Nullable
            Map<String, @NotNull String> collections,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "What conditions may look at")
            @Nullable
            JsonNode properties) {}
}
