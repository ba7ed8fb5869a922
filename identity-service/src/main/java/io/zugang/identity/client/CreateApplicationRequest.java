package io.zugang.identity.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record CreateApplicationRequest(
        @Schema(examples = "Ticket desk") @NotBlank @Size(max = 100) @Pattern(regexp = NAME)
        String name,

        @Schema(examples = "CONFIDENTIAL") @NotNull ApplicationType type,

        @Schema(examples = "[\"https://tickets.example/callback\"]") @NotEmpty @Size(max = 20)
        Set<@NotBlank @Size(max = 500) String> redirectUris,

        @Schema(examples = "[\"https://tickets.example/bye\"]") @Size(max = 20) @Nullable
        Set<@NotBlank @Size(max = 500) String> postLogoutRedirectUris,

        @Schema(
                description =
                        "What it may ask for; `openid profile email offline_access` if left out. Only with `zugang`"
                                + " its access tokens are taken by the services.",
                examples = "[\"openid\", \"profile\", \"email\"]")
        @Nullable
        Set<String> scopes,

        @Schema(
                description =
                        "Whether every authorization request must bring an S256 challenge. Left out, and for public"
                                + " applications always: only where there is no secret",
                examples = "false")
        @Nullable
        Boolean pkceRequired) {

    /** Printable, so that it can be stored and shown. */
    static final String NAME = "\\P{Cntrl}*";

    ApplicationSettings settings() {
        return new ApplicationSettings(
                name.strip(),
                redirectUris,
                Objects.requireNonNullElse(postLogoutRedirectUris, Set.of()),
                Objects.requireNonNullElse(scopes, ClientScopes.SIGN_IN),
                Objects.requireNonNullElse(pkceRequired, type == ApplicationType.PUBLIC));
    }
}
