package io.zugang.access.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question as AuthZEN 1.0 section 6 writes it; fields that are not known here are ignored, as it demands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "May this subject do this to that resource?")
public record EvaluationRequest(
        SubjectEntity subject,
        Action action,
        Resource resource,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description =
                        "Circumstances. `consistency_token`: the answer is made on that version or a later one, or not"
                                + " at all (503)")
        @Nullable
        JsonNode context) {

    /** Who. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvaluationSubject")
    public record SubjectEntity(
            @Schema(description = "`account` or `service`", examples = "account")
            String type,

            @Schema(description = "Account id or client id", examples = "019aa6d0-7c1e-7b52-9f0e-2f4b8a6c1d3e")
            String id,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "`sid`: the session that the question comes from; its end then counts")
            @Nullable
            JsonNode properties) {}

    /** What. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvaluationAction")
    public record Action(
            @Schema(
                    description = "A permission; without a colon it is prefixed with the type of the resource",
                    examples = "installation:configure")
            String name,

            @Schema(type = SchemaType.OBJECT, implementation = Object.class) @Nullable
            JsonNode properties) {}

    /** To what. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvaluationResource")
    public record Resource(
            @Schema(
                    description =
                            "`api` asks whether it is allowed anywhere, and the answer says where; `tenant` is a tenant"
                                    + " itself; anything else belongs to the tenant named in `properties.tenantId`",
                    examples = "tenant")
            String type,

            @Schema(examples = "019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f")
            String id,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "`tenantId`: the tenant it belongs to")
            @Nullable
            JsonNode properties) {}
}
