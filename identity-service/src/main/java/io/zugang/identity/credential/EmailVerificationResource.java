package io.zugang.identity.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/email-verifications")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Registration")
class EmailVerificationResource {

    private final EmailVerification verification;

    EmailVerificationResource(EmailVerification verification) {
        this.verification = verification;
    }

    /** What was verified. */
    record Verified(UUID accountId, boolean verified) {}

    @POST
    @PermitAll
    @Operation(
            summary = "Verify an e-mail address",
            description = "Anonymous: the token of the mailed link and the Registration-Token together are the proof."
                    + " Completes the registration the address belongs to. Opening the link alone verifies nothing."
                    + " Whoever has the link only sets a password of their own with it: `POST /password-setups`.")
    @APIResponse(responseCode = "200", description = "The address is verified")
    @APIResponse(
            responseCode = "403",
            description = "password-setup-required: the Registration-Token is missing or another registration's")
    @APIResponse(responseCode = "404", description = "token-unknown")
    @APIResponse(responseCode = "410", description = "token-used or token-expired")
    public Verified verifyEmail(
            @Parameter(description = "The `registrationToken` of the start of this registration")
                    @RestHeader("Registration-Token")
                    @Nullable
                    String registrationToken,
            @NotNull @Valid EmailVerificationRequest request) {
        return new Verified(verification.verify(request.token(), registrationToken), true);
    }
}
