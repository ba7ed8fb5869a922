package io.zugang.access.group;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which groups a list shows; a {@code @BeanParam}. */
class GroupFilter {

    @QueryParam("tenantId")
    @Parameter(description = "Only groups of this tenant")
    @Nullable
    UUID tenantId;

    @QueryParam("kind")
    @Parameter(description = "Only groups of this kind")
    RightsGroup.@Nullable Kind kind;

    @QueryParam("q")
    @Parameter(description = "Part of the name")
    @Nullable
    String text;
}
