package io.zugang.access.collection;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which collections a list shows; a {@code @BeanParam}. */
class CollectionFilter {

    @QueryParam("tenantId")
    @Parameter(description = "Only collections of this tenant")
    @Nullable
    UUID tenantId;

    @QueryParam("type")
    @Parameter(description = "Only collections of this type", example = "queue")
    @Nullable
    String type;
}
