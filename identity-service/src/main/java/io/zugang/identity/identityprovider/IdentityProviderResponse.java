package io.zugang.identity.identityprovider;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IdentityProvider", description = "An OpenID Provider of a company, without its secret")
record IdentityProviderResponse(
        UUID id,

        @Schema(description = "Grows by one with each change; the ETag", examples = "0")
        long version,

        UUID tenantId,

        @Schema(description = "For people; unique within the company", examples = "Acme directory")
        String name,

        @Schema(examples = "https://login.acme.example") String issuer,

        @Schema(description = "What the provider knows Zugang as", examples = "zugang")
        String clientId,

        @Schema(description = "Whether a secret is kept", examples = "true")
        boolean hasSecret,

        @Schema(description = "Whether people may be sent there", examples = "true")
        boolean enabled,

        Instant createdAt,
        Instant updatedAt) {

    static IdentityProviderResponse of(IdentityProvider provider) {
        return new IdentityProviderResponse(
                provider.id(),
                provider.version(),
                provider.tenantId(),
                provider.name(),
                provider.issuer(),
                provider.clientId(),
                provider.hasSecret(),
                provider.enabled(),
                provider.createdAt(),
                provider.updatedAt());
    }
}
