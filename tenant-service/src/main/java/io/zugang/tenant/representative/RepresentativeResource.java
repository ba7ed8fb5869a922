package io.zugang.tenant.representative;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Produces(MediaType.APPLICATION_JSON)
@Path("/tenants/{tenantId}/representatives")
@Tag(name = "Representatives", description = "The provider's people who represent a customer")
class RepresentativeResource {

    private final RepresentativeService representatives;

    RepresentativeResource(RepresentativeService representatives) {
        this.representatives = representatives;
    }

    @GET
    @PermissionsAllowed("representative:read")
    @Operation(
            operationId = "listRepresentatives",
            summary = "List who represents a customer",
            description = "In the order of their assignment.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    public Page<RepresentativeResponse> list(UUID tenantId, @BeanParam PageRequest page) {
        return representatives.list(tenantId, page);
    }

    @POST
    @Idempotent
    @PermissionsAllowed("representative:write")
    @Operation(
            operationId = "assignRepresentative",
            summary = "Let somebody represent a customer",
            description =
                    "One of the provider's people who can, as access-service lists them. In access-service it becomes"
                            + " a member of the customer's group and of the provider's groups for portals, as far as this customer"
                            + " goes.")
    @APIResponse(
            responseCode = "201",
            description = "Assigned",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RepresentativeResponse.class)))
    @APIResponse(responseCode = "403", description = "`forbidden`, or `self-assignment`: nobody assigns himself")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    @APIResponse(responseCode = "409", description = "`already-representative`")
    @APIResponse(responseCode = "422", description = "`not-a-candidate`")
    public RestResponse<RepresentativeResponse> assign(
            UUID tenantId, @NotNull @Valid AssignRepresentativeRequest request, UriInfo uri) {
        var representative = representatives.assign(tenantId, request.accountId());
        var location = uri.getAbsolutePathBuilder()
                .path(representative.accountId().toString())
                .build();
        return RestResponse.ResponseBuilder.<RepresentativeResponse>created(location)
                .entity(representative)
                .build();
    }

    @DELETE
    @Path("/{accountId}")
    @PermissionsAllowed("representative:write")
    @Operation(
            operationId = "unassignRepresentative",
            summary = "Let somebody represent a customer no longer",
            description =
                    "Memberships that followed from this assignment go with it, or stay as if somebody had made them"
                            + " by hand; those that another customer's assignment needs stay in any case.")
    @APIResponse(responseCode = "204", description = "Unassigned")
    @APIResponse(
            responseCode = "404",
            description = "`not-found`: no such company within reach, or it is not represented by the account")
    public RestResponse<Void> unassign(
            UUID tenantId,
            UUID accountId,
            @Parameter(
                            description = "What becomes of the memberships that followed from the assignment",
                            schema = @Schema(implementation = DerivedMemberships.class, defaultValue = "REMOVE"))
                    @QueryParam("derivedMemberships")
                    @DefaultValue("REMOVE")
                    String derivedMemberships) {
        representatives.unassign(tenantId, accountId, DerivedMemberships.of(derivedMemberships));
        return RestResponse.noContent();
    }
}
