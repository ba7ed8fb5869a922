package io.zugang.identity.registration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a registration has come. */
@Schema(name = "Registration")
record RegistrationResponse(
        UUID id,
        RegistrationType type,
        RegistrationState state,
        RegistrationStep nextStep,
        @Nullable String partnerNumber,
        @Nullable UUID tenantId,
        @Nullable String companyName,
        @Nullable String companyDomain,
        Instant expiresAt) {

    static RegistrationResponse of(Registration registration) {
        return new RegistrationResponse(
                registration.id(),
                registration.type(),
                registration.state(),
                registration.nextStep(),
                registration.partnerNumber(),
                registration.tenantId(),
                registration.companyName(),
                registration.companyDomain(),
                registration.expiresAt());
    }
}
