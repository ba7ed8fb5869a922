package io.zugang.identity.client;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications", description = "OAuth clients that people sign in to, besides the portal")
class ApplicationResource {

    private final ApplicationService applications;

    ApplicationResource(ApplicationService applications) {
        this.applications = applications;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("application:write")
    @Operation(
            summary = "Register an application",
            description =
                    "An OAuth client for the authorization code flow. A confidential one gets a secret, shown in this"
                            + " answer only, for `client_secret_basic` and `client_secret_post`; a public one always uses PKCE."
                            + " Redirect URIs are compared character by character; a public application may vary the port of"
                            + " `http://127.0.0.1` and `http://[::1]` (RFC 8252).")
    @APIResponse(
            responseCode = "201",
            description = "The application, with its secret if it has one",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationResponse.class)))
    @APIResponse(responseCode = "422", description = "`validation-failed`: an address or scope is not acceptable")
    public RestResponse<ApplicationResponse> createApplication(
            @NotNull @Valid CreateApplicationRequest request, UriInfo uri) {
        var application = applications.create(request);
        return RestResponse.ResponseBuilder.<ApplicationResponse>created(uri.getAbsolutePathBuilder()
                        .path(application.clientId())
                        .build())
                .entity(application)
                .header(HttpHeaders.ETAG, EntityVersion.etag(application.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @PermissionsAllowed("application:read")
    @Operation(summary = "List applications", description = "Oldest first, without secrets.")
    @APIResponse(responseCode = "200", description = "One page of applications")
    public Page<ApplicationResponse> listApplications(@BeanParam PageRequest page) {
        return applications.list(page);
    }

    @GET
    @Path("/{clientId}")
    @PermissionsAllowed("application:read")
    @Operation(summary = "Read an application", description = "Without its secret, which is not kept.")
    @APIResponse(responseCode = "200", description = "The application")
    @APIResponse(responseCode = "404", description = "No such application")
    public RestResponse<ApplicationResponse> getApplication(@RestPath String clientId) {
        return tagged(applications.get(clientId));
    }

    @PATCH
    @Path("/{clientId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("application:write")
    @Operation(summary = "Change an application", description = "What is left out stays; a list replaces the former.")
    @APIResponse(responseCode = "200", description = "The application as it is now")
    @APIResponse(responseCode = "412", description = "The application has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ApplicationResponse> updateApplication(
            @RestPath String clientId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateApplicationRequest request) {
        return tagged(applications.update(clientId, EntityVersion.fromIfMatch(ifMatch), request));
    }

    @DELETE
    @Path("/{clientId}")
    @PermissionsAllowed("application:write")
    @Operation(summary = "Remove an application", description = "Ends everything that was granted to it.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "412", description = "The application has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<Void> removeApplication(
            @RestPath String clientId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        applications.remove(clientId, EntityVersion.fromIfMatch(ifMatch));
        return RestResponse.noContent();
    }

    @POST
    @Path("/{clientId}/actions/rotate-secret")
    @PermissionsAllowed("application:write")
    @Operation(
            summary = "Give an application a new secret",
            description = "The answer is the only time the secret is shown. The former secret ends at once.")
    @APIResponse(responseCode = "200", description = "The new secret")
    @APIResponse(responseCode = "409", description = "`conflict`: a public application has no secret")
    public RestResponse<ClientSecretResponse> rotateApplicationSecret(@RestPath String clientId) {
        return RestResponse.ResponseBuilder.ok(applications.rotateSecret(clientId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static RestResponse<ApplicationResponse> tagged(ApplicationResponse application) {
        return RestResponse.ResponseBuilder.ok(application)
                .header(HttpHeaders.ETAG, EntityVersion.etag(application.version()))
                .build();
    }
}
