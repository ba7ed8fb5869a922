package io.zugang.tenant.unit;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which units a list shows; a {@code @BeanParam}. */
class UnitFilter {

    @QueryParam("parentId")
    @Parameter(description = "Only the units directly below this one")
    @Nullable
    UUID parentId;

    @QueryParam("top")
    @Parameter(description = "true: only the units at the top")
    boolean top;
}
