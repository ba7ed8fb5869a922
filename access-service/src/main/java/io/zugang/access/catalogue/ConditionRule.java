package io.zugang.access.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must hold besides, for these permissions of a role. */
@Schema(description = "What must hold besides, for these permissions of a role")
public record ConditionRule(
        @Schema(description = "Names or patterns", examples = "[\"ticket:read\"]") @NotEmpty @Size(max = 100)
        List<@NotNull @Size(max = 100) String> permissions,

        @Schema(
                description = "One of `equal` (two operands), `in` (operand, list), `all`, `any` (conditions), `not`"
                        + " (condition). An operand is a literal or `{\"property\":\"subject.role\"}`.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                examples = "{\"equal\":[{\"property\":\"resource.language\"},\"de\"]}")
        @NotNull
        JsonNode when) {}
