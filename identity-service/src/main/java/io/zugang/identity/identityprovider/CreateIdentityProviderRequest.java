package io.zugang.identity.identityprovider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record CreateIdentityProviderRequest(
        @Schema(examples = "019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f") @NotNull
        UUID tenantId,

        @Schema(description = "For people; unique within the company", examples = "Acme directory")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PRINTABLE)
        String name,

        @Schema(
                description = "As its discovery document says it: an https address without query and fragment",
                examples = "https://login.acme.example")
        @NotBlank
        @Size(max = 500)
        String issuer,

        @Schema(description = "What the provider knows Zugang as", examples = "zugang")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = PRINTABLE)
        String clientId,

        @Schema(
                description = "Kept encrypted and never shown again; left out for a public client",
                examples = "k3ep-it-s3cret",
                writeOnly = true)
        @Size(min = 1, max = 500)
        @Nullable
        String clientSecret,

        @Schema(description = "Whether people may be sent there; `true` if left out", examples = "true") @Nullable
        Boolean enabled) {

    /** Can be stored and shown. */
    static final String PRINTABLE = "\\P{Cntrl}*";

    ProviderSettings settings() {
        return new ProviderSettings(
                name.strip(), issuer.strip(), clientId.strip(), Objects.requireNonNullElse(enabled, true));
    }

    /** Without the secret, which no log may hold. */
    @Override
    public String toString() {
        return "CreateIdentityProviderRequest[" + name + ", " + issuer + ", " + clientId + "]";
    }
}
