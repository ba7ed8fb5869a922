package io.zugang.access.filter;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/access-filters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filters", description = "Decisions for lists")
class AccessFilterResource {

    private final AccessFilters filters;

    AccessFilterResource(AccessFilters filters) {
        this.filters = filters;
    }

    @POST
    @PermissionsAllowed("access:evaluate")
    @Operation(
            operationId = "filterAccess",
            summary = "Get the filter for a list",
            description =
                    "On which resources of a type a subject may do something, as a predicate that whoever stores the"
                            + " resources can put into a query. It holds exactly those that single decisions allow, as long as"
                            + " no part is `conditional`. A subject outside your reach is unknown to you.")
    @APIResponse(responseCode = "200", description = "The filter")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    public AccessFilterResponse filter(@NotNull @Valid AccessFilterRequest request) {
        return AccessFilterResponse.of(filters.filter(request));
    }
}
