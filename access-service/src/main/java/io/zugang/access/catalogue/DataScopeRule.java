package io.zugang.access.catalogue;

import io.zugang.access.engine.DataScope;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose data a role opens with these permissions; of several rules the first that names a permission counts for it. */
@Schema(description = "Whose data a role opens with these permissions")
public record DataScopeRule(
        @Schema(description = "Names or patterns", examples = "[\"ticket:read\"]") @NotEmpty @Size(max = 100)
        List<@NotNull @Size(max = 100) String> permissions,

        @NotNull DataScope scope) {}
