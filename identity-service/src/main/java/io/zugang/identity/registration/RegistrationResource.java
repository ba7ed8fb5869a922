package io.zugang.identity.registration;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerRequest;
import io.zugang.identity.credential.PasswordChooser;
import io.zugang.identity.requestlimit.ClientNetwork;
import io.zugang.identity.secret.SecretCookie;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/registrations")
@Tag(
        name = "Registration",
        description =
                "How a company comes to its first account: start, prove a partnership, company, administrator, verify.")
class RegistrationResource {

    private static final String TOKEN = "Registration-Token";
    private static final String TOKEN_TEXT = "The `registrationToken` of the start; without it nothing is found";

    private final RegistrationService registrations;
    private final RegistrationApproval approval;
    private final RegistrationConfig config;
    private final SecretCookie cookies;
    private final ClientNetwork networks;

    RegistrationResource(
            RegistrationService registrations,
            RegistrationApproval approval,
            RegistrationConfig config,
            SecretCookie cookies,
            ClientNetwork networks) {
        this.registrations = registrations;
        this.approval = approval;
        this.config = config;
        this.cookies = cookies;
        this.networks = networks;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Start a registration",
            description =
                    "Anonymous. The token in the answer is shown once; the later steps carry it. A cookie carries it as"
                            + " well: in this browser the mailed link verifies by one click, in any other it asks for a new password.")
    @APIResponse(
            responseCode = "201",
            description = "Started",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StartedRegistration.class)))
    @APIResponse(responseCode = "403", description = "registration-closed")
    @APIResponse(responseCode = "429", description = "too-many-requests: from this network; wait `retryAfter` seconds")
    public RestResponse<StartedRegistration> startRegistration(
            @NotNull @Valid StartRegistrationRequest request, UriInfo uri, @Context HttpServerRequest http) {
        var started = registrations.start(request, networks.of(http));
        return RestResponse.ResponseBuilder.<StartedRegistration>created(uri.getAbsolutePathBuilder()
                        .path(started.id().toString())
                        .build())
                .entity(started)
                .cookie(cookies.lasting(PasswordChooser.COOKIE, started.registrationToken(), (int)
                        config.ttl().toSeconds()))
                .build();
    }

    @GET
    @PermissionsAllowed("registration:approve")
    @Operation(summary = "List registrations", description = "For the provider, to see who waits for approval.")
    @APIResponse(responseCode = "200", description = "One page of registrations, oldest first")
    public Page<RegistrationResponse> listRegistrations(
            @Parameter(description = "Only those in this state") @RestQuery @Nullable RegistrationState state,
            @BeanParam PageRequest page) {
        return approval.list(state, page);
    }

    @GET
    @Path("/{registrationId}")
    @PermitAll
    @Operation(summary = "Read a registration", description = "Anonymous, with the Registration-Token.")
    @APIResponse(responseCode = "200", description = "How far it has come")
    @APIResponse(responseCode = "404", description = "No such registration for this token")
    public RegistrationResponse getRegistration(
            @RestPath UUID registrationId,
            @Parameter(description = TOKEN_TEXT) @RestHeader(TOKEN) @Nullable String token) {
        return registrations.get(registrationId, token);
    }

    @POST
    @Path("/{registrationId}/partner-proof")
    @PermitAll
    @Operation(
            summary = "Prove a partnership",
            description =
                    "The provider looks at the partner number and approves; the partner portal's password is never"
                            + " asked for.")
    @APIResponse(
            responseCode = "202",
            description = "Waits for the provider's approval",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegistrationResponse.class)))
    @APIResponse(responseCode = "409", description = "step-order")
    public RestResponse<RegistrationResponse> provePartnership(
            @RestPath UUID registrationId,
            @Parameter(description = TOKEN_TEXT) @RestHeader(TOKEN) @Nullable String token,
            @NotNull @Valid PartnerProofRequest request) {
        return accepted(registrations.provePartnership(registrationId, token, request));
    }

    @POST
    @Path("/{registrationId}/actions/approve")
    @PermissionsAllowed("registration:approve")
    @Operation(summary = "Approve a partner", description = "For the provider: the partner number is right.")
    @APIResponse(responseCode = "200", description = "The partner may go on")
    @APIResponse(responseCode = "404", description = "No such registration within the caller's reach")
    @APIResponse(responseCode = "409", description = "step-order")
    public RegistrationResponse approveRegistration(@RestPath UUID registrationId) {
        return approval.approve(registrationId);
    }

    @POST
    @Path("/{registrationId}/company")
    @PermitAll
    @Operation(
            summary = "Name the company",
            description =
                    "Creates it, pending until the administrator's address is verified. Repeatable with other values.")
    @APIResponse(
            responseCode = "201",
            description = "The company waits for its administrator",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CompanyResponse.class)))
    @APIResponse(responseCode = "403", description = "partner-proof-required")
    @APIResponse(responseCode = "409", description = "name-taken, domain-taken, registration-completed or step-order")
    @APIResponse(responseCode = "422", description = "public-domain, or values that cannot be")
    @APIResponse(responseCode = "503", description = "tenant-service cannot be reached")
    public RestResponse<CompanyResponse> createCompany(
            @RestPath UUID registrationId,
            @Parameter(description = TOKEN_TEXT) @RestHeader(TOKEN) @Nullable String token,
            @NotNull @Valid CompanyRequest request) {
        return RestResponse.status(
                RestResponse.Status.CREATED, registrations.createCompany(registrationId, token, request));
    }

    @POST
    @Path("/{registrationId}/administrator")
    @PermitAll
    @Operation(
            summary = "Name the first administrator",
            description =
                    "A mail goes to the address: with a verification link, or, if the address has an account, saying"
                            + " so. The answer is the same.")
    @APIResponse(
            responseCode = "202",
            description = "The mail is on its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegistrationResponse.class)))
    @APIResponse(responseCode = "409", description = "step-order")
    @APIResponse(responseCode = "422", description = "A field is missing or wrong, or password-too-weak")
    @APIResponse(responseCode = "429", description = "resend-limit or too-many-requests; wait `retryAfter` seconds")
    public RestResponse<RegistrationResponse> nameAdministrator(
            @RestPath UUID registrationId,
            @Parameter(description = TOKEN_TEXT) @RestHeader(TOKEN) @Nullable String token,
            @NotNull @Valid AdministratorRequest request,
            @Context HttpServerRequest http) {
        return accepted(registrations.nameAdministrator(registrationId, token, request, networks.of(http)));
    }

    @POST
    @Path("/{registrationId}/actions/resend-verification")
    @PermitAll
    @Operation(summary = "Ask for the mail again", description = "A few times an hour; older links stay good.")
    @APIResponse(
            responseCode = "202",
            description = "The mail is on its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegistrationResponse.class)))
    @APIResponse(responseCode = "409", description = "step-order")
    @APIResponse(responseCode = "429", description = "resend-limit or too-many-requests; wait `retryAfter` seconds")
    public RestResponse<RegistrationResponse> resendVerification(
            @RestPath UUID registrationId,
            @Parameter(description = TOKEN_TEXT) @RestHeader(TOKEN) @Nullable String token,
            @Context HttpServerRequest http) {
        return accepted(registrations.resendVerification(registrationId, token, networks.of(http)));
    }

    @POST
    @Path("/{registrationId}/actions/restart")
    @PermitAll
    @Operation(
            summary = "Start over",
            description =
                    "Forgets the unverified administrator; the same company name, domain and address can be used again.")
    @APIResponse(responseCode = "200", description = "Back at the first open step")
    @APIResponse(responseCode = "409", description = "step-order: it is completed")
    @APIResponse(responseCode = "410", description = "registration-expired")
    public RegistrationResponse restartRegistration(
            @RestPath UUID registrationId,
            @Parameter(description = TOKEN_TEXT) @RestHeader(TOKEN) @Nullable String token) {
        return registrations.restart(registrationId, token);
    }

    private static RestResponse<RegistrationResponse> accepted(RegistrationResponse registration) {
        return RestResponse.accepted(registration);
    }
}
