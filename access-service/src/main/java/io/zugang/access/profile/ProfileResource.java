package io.zugang.access.profile;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/profiles")
@Tag(name = "Profiles", description = "Bundles of roles, of which an account has at most one")
class ProfileResource {

    private final ProfileService profiles;

    ProfileResource(ProfileService profiles) {
        this.profiles = profiles;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(
            operationId = "listProfiles",
            summary = "List profiles",
            description = "Shared profiles and the profiles of every tenant within your reach, oldest first.")
    @APIResponse(responseCode = "200", description = "A page of profiles")
    public Page<ProfileResponse> list(
            @Parameter(description = "Only shared profiles and the profiles of this tenant")
                    @QueryParam("tenantId")
                    @Nullable
                    UUID tenantId,
            @BeanParam PageRequest page) {
        return Page.of(
                profiles.list(tenantId, page),
                page,
                ProfileResponse::of,
                profile -> profile.id().toString());
    }

    @POST
    @Idempotent
    @PermissionsAllowed("profile:manage")
    @Operation(
            operationId = "createProfile",
            summary = "Create a profile",
            description = "Creates a profile of one tenant, or one for every tenant. You can only bundle roles that you"
                    + " may grant there.")
    @APIResponse(
            responseCode = "201",
            description = "The new profile; Location and ETag tell where it is and its version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProfileResponse.class)))
    @APIResponse(responseCode = "403", description = "`escalation`, or `forbidden` for a shared one")
    @APIResponse(responseCode = "404", description = "`tenant-unknown`: no such tenant within your reach")
    @APIResponse(responseCode = "409", description = "`profile-name-taken`")
    @APIResponse(responseCode = "422", description = "`validation-failed`, `role-not-assignable` or `tenant-required`")
    public RestResponse<ProfileResponse> create(@NotNull @Valid CreateProfileRequest request, @Context UriInfo uri) {
        var profile = profiles.create(request);
        var location =
                uri.getAbsolutePathBuilder().path(profile.id().toString()).build();
        return tagged(ResponseBuilder.created(location), profile);
    }

    @GET
    @Path("/{profileId}")
    @PermissionsAllowed("profile:read")
    @Operation(operationId = "getProfile", summary = "Get a profile", description = "One profile with its roles.")
    @APIResponse(responseCode = "200", description = "The profile; its ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "No such profile within your reach")
    public RestResponse<ProfileResponse> get(UUID profileId) {
        return tagged(ResponseBuilder.ok(), profiles.get(profileId));
    }

    @PATCH
    @Path("/{profileId}")
    @PermissionsAllowed("profile:manage")
    @Operation(
            operationId = "updateProfile",
            summary = "Change a profile",
            description =
                    "Changes the fields you send. It takes effect for every account that has the profile, with the"
                            + " next decision. Roles that you add must be yours to grant.")
    @APIResponse(responseCode = "200", description = "The changed profile")
    @APIResponse(responseCode = "403", description = "`escalation`, or `forbidden` for a shared one")
    @APIResponse(responseCode = "404", description = "No such profile within your reach")
    @APIResponse(
            responseCode = "409",
            description = "`profile-in-use` if accounts have it and the kind would change, `profile-name-taken` or"
                    + " `system-profile`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `role-not-assignable`")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<ProfileResponse> update(
            UUID profileId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateProfileRequest change) {
        var version = EntityVersion.fromIfMatch(ifMatch);
        return tagged(ResponseBuilder.ok(), profiles.update(profileId, change, version.value()));
    }

    @DELETE
    @Path("/{profileId}")
    @PermissionsAllowed("profile:manage")
    @Operation(
            operationId = "deleteProfile",
            summary = "Delete a profile",
            description = "Deletes a profile that no account has. One that is assigned is refused, with its accounts.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "403", description = "`forbidden`: only the provider manages shared profiles")
    @APIResponse(responseCode = "404", description = "No such profile within your reach")
    @APIResponse(responseCode = "409", description = "`profile-in-use` with `usage`, or `system-profile`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<Void> delete(UUID profileId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        profiles.delete(profileId, EntityVersion.fromIfMatch(ifMatch).value());
        return RestResponse.noContent();
    }

    private static RestResponse<ProfileResponse> tagged(ResponseBuilder<ProfileResponse> response, Profile profile) {
        return response.entity(ProfileResponse.of(profile))
                .header(HttpHeaders.ETAG, EntityVersion.etag(profile.version()))
                .build();
    }
}
