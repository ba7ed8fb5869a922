package io.zugang.access.group;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/group-name-template")
@Tag(name = "Group names", description = "How the groups of tenants are named")
class GroupNameTemplateResource {

    private final GroupNameTemplateService templates;

    GroupNameTemplateResource(GroupNameTemplateService templates) {
        this.templates = templates;
    }

    @GET
    @PermissionsAllowed("group-template:read")
    @Operation(
            operationId = "getGroupNameTemplate",
            summary = "See how groups are named",
            description = "The provider's template for the names of the groups of tenants.")
    @APIResponse(responseCode = "200", description = "The template; its ETag is needed to change it")
    public RestResponse<GroupNameTemplateResponse> get() {
        return tagged(templates.get());
    }

    @PUT
    @PermissionsAllowed("group-template:write")
    @Operation(
            operationId = "replaceGroupNameTemplate",
            summary = "Change how groups are named",
            description = "Counts for groups that are made from now on. Those that are there keep their names until you"
                    + " rename them all.")
    @APIResponse(responseCode = "200", description = "The changed template")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<GroupNameTemplateResponse> replace(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid GroupNameTemplateRequest request) {
        var version = EntityVersion.fromIfMatch(ifMatch);
        return tagged(templates.replace(request, version.value()));
    }

    @POST
    @Path("/actions/preview")
    @PermissionsAllowed("group-template:read")
    @Operation(
            operationId = "previewGroupName",
            summary = "Try a template",
            description = "Says what the group of a tenant would be named. Nothing changes.")
    @APIResponse(responseCode = "200", description = "The name")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    public GroupNamePreviewResponse preview(@NotNull @Valid PreviewGroupNameRequest request) {
        return new GroupNamePreviewResponse(request.render());
    }

    @POST
    @Path("/actions/rename-all")
    @PermissionsAllowed("group-template:write")
    @Operation(
            operationId = "renameAllGroups",
            summary = "Rename all groups of tenants",
            description =
                    "Gives every group of a tenant the name that it would get now, also those that somebody renamed."
                            + " Equal names are told apart by a number.")
    @APIResponse(responseCode = "200", description = "How many groups have another name now")
    public GroupsRenamedResponse renameAll() {
        return new GroupsRenamedResponse(templates.renameAll());
    }

    private static RestResponse<GroupNameTemplateResponse> tagged(GroupNameTemplate template) {
        return ResponseBuilder.ok(GroupNameTemplateResponse.of(template))
                .header(HttpHeaders.ETAG, EntityVersion.etag(template.version()))
                .build();
    }
}
