package io.zugang.tenant.unit;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/tenants/{tenantId}/organizational-units")
@Tag(name = "Organizational units", description = "The parts of a company, along which rights can be bounded")
class UnitResource {

    private final UnitService units;

    UnitResource(UnitService units) {
        this.units = units;
    }

    @GET
    @PermissionsAllowed("unit:read")
    @Operation(
            operationId = "listUnits",
            summary = "List a company's units",
            description = "By name, all of them or one level; `parentId` makes the tree of them.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    public Page<UnitResponse> list(UUID tenantId, @BeanParam UnitFilter filter, @BeanParam PageRequest page) {
        return units.list(tenantId, filter, page);
    }

    @POST
    @Idempotent
    @PermissionsAllowed("unit:write")
    @Operation(
            operationId = "createUnit",
            summary = "Create a unit",
            description = "At the top or below another one. A company has at most 5000 units on at most 20 levels.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnitResponse.class)))
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    @APIResponse(responseCode = "409", description = "`unit-name-taken`, `unit-limit-reached` or `unit-too-deep`")
    @APIResponse(responseCode = "422", description = "`validation-failed`, for instance no such unit above")
    public RestResponse<UnitResponse> create(UUID tenantId, @NotNull @Valid CreateUnitRequest request, UriInfo uri) {
        var unit = units.create(tenantId, request);
        return RestResponse.ResponseBuilder.<UnitResponse>created(
                        uri.getAbsolutePathBuilder().path(unit.id().toString()).build())
                .header(HttpHeaders.ETAG, EntityVersion.etag(unit.version()))
                .entity(unit)
                .build();
    }

    @GET
    @Path("/{unitId}")
    @PermissionsAllowed("unit:read")
    @Operation(operationId = "readUnit", summary = "Read a unit", description = "With the unit above it.")
    @APIResponse(responseCode = "200", description = "The unit, its version in ETag")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<UnitResponse> get(UUID tenantId, UUID unitId) {
        return versioned(units.get(tenantId, unitId));
    }

    @PATCH
    @Path("/{unitId}")
    @PermissionsAllowed("unit:write")
    @Operation(operationId = "changeUnit", summary = "Rename a unit", description = "It keeps its id and its place.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`unit-name-taken`")
    @APIResponse(responseCode = "412", description = "`version-stale`")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    @APIResponse(responseCode = "428", description = "`version-required`")
    public RestResponse<UnitResponse> update(
            UUID tenantId,
            UUID unitId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateUnitRequest request) {
        return versioned(units.update(tenantId, unitId, EntityVersion.fromIfMatch(ifMatch), request));
    }

    @POST
    @Path("/{unitId}/actions/move")
    @PermissionsAllowed("unit:write")
    @Operation(
            operationId = "moveUnit",
            summary = "Move a unit",
            description = "With all below it. Rights that hold for a unit and all below it follow the tree at once.")
    @APIResponse(responseCode = "200", description = "Moved, or it was there already")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`hierarchy-cycle`, `unit-name-taken` or `unit-too-deep`")
    @APIResponse(responseCode = "412", description = "`version-stale`")
    @APIResponse(responseCode = "422", description = "`validation-failed`: no such unit above")
    @APIResponse(responseCode = "428", description = "`version-required`")
    public RestResponse<UnitResponse> move(
            UUID tenantId,
            UUID unitId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MoveUnitRequest request) {
        return versioned(units.move(tenantId, unitId, EntityVersion.fromIfMatch(ifMatch), request.parentId()));
    }

    @DELETE
    @Path("/{unitId}")
    @PermissionsAllowed("unit:write")
    @Operation(
            operationId = "deleteUnit",
            summary = "Delete a unit",
            description =
                    "One without units below it and without contacts. Rights that were given for it open nothing any more.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`unit-has-children` or `unit-in-use`")
    @APIResponse(responseCode = "412", description = "`version-stale`")
    @APIResponse(responseCode = "428", description = "`version-required`")
    public RestResponse<Void> delete(
            UUID tenantId, UUID unitId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        units.delete(tenantId, unitId, EntityVersion.fromIfMatch(ifMatch));
        return RestResponse.noContent();
    }

    private static RestResponse<UnitResponse> versioned(UnitResponse unit) {
        return RestResponse.ResponseBuilder.ok(unit)
                .header(HttpHeaders.ETAG, EntityVersion.etag(unit.version()))
                .build();
    }
}
