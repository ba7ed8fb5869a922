package io.zugang.identity.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes of an application; what is left out stays. */
record UpdateApplicationRequest(
        @Schema(examples = "Ticket desk")
        @Size(max = 100)
        @Pattern(regexp = "\\P{Cntrl}*[\\P{Cntrl}&&\\S]\\P{Cntrl}*")
        @Nullable
        String name,

        @Size(min = 1, max = 20) @Nullable Set<@NotBlank @Size(max = 500) String> redirectUris,

        @Size(max = 20) @Nullable Set<@NotBlank @Size(max = 500) String> postLogoutRedirectUris,

        @Nullable Set<String> scopes,

        @Nullable Boolean pkceRequired) {

    ApplicationSettings appliedTo(ApplicationSettings present) {
        return new ApplicationSettings(
                name == null ? present.name() : name.strip(),
                Objects.requireNonNullElse(redirectUris, present.redirectUris()),
                Objects.requireNonNullElse(postLogoutRedirectUris, present.postLogoutRedirectUris()),
                Objects.requireNonNullElse(scopes, present.scopes()),
                Objects.requireNonNullElse(pkceRequired, present.pkceRequired()));
    }
}
