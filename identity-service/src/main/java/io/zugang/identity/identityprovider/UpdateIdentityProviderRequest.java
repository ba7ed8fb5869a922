package io.zugang.identity.identityprovider;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes; what is left out stays. */
record UpdateIdentityProviderRequest(
        @Schema(examples = "Acme directory") @Size(max = 100) @Pattern(regexp = NOT_BLANK) @Nullable
        String name,

        @Schema(examples = "https://login.acme.example") @Size(min = 1, max = 500) @Nullable
        String issuer,

        @Schema(examples = "zugang") @Size(max = 200) @Pattern(regexp = NOT_BLANK) @Nullable
        String clientId,

        @Schema(description = "Replaces the former one; never shown", writeOnly = true, examples = "n3w-s3cret")
        @Size(min = 1, max = 500)
        @Nullable
        String clientSecret,

        @Schema(examples = "false") @Nullable Boolean enabled) {

    private static final String NOT_BLANK = "\\P{Cntrl}*[\\P{Cntrl}&&\\S]\\P{Cntrl}*";

    ProviderSettings appliedTo(IdentityProvider present) {
        return new ProviderSettings(
                name == null ? present.name() : name.strip(),
                issuer == null ? present.issuer() : issuer.strip(),
                clientId == null ? present.clientId() : clientId.strip(),
                Objects.requireNonNullElse(enabled, present.enabled()));
    }

    /** Without the secret, which no log may hold. */
    @Override
    public String toString() {
        return "UpdateIdentityProviderRequest[" + name + ", " + issuer + ", " + clientId + "]";
    }
}
