package io.zugang.identity.registration;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A begun registration with the token that all later steps carry. */
record StartedRegistration(
        UUID id,
        RegistrationState state,
        RegistrationStep nextStep,

        @Schema(description = "Send it as header `Registration-Token`; it is shown once")
        String registrationToken) {}
