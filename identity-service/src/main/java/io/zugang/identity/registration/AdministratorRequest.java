package io.zugang.identity.registration;

import io.zugang.identity.account.AccountRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first administrator of the company. */
record AdministratorRequest(
        @Schema(examples = "Grit") @NotBlank @Size(max = 100) @Pattern(regexp = AccountRules.PERSON_NAME)
        String firstName,

        @Schema(examples = "Grimmbart") @NotBlank @Size(max = 100) @Pattern(regexp = AccountRules.PERSON_NAME)
        String lastName,

        @Schema(examples = "grit@grimmbart.example") @NotBlank @Size(max = 254)
        String email,

        @Schema(format = "password", examples = "kupfer-lampe-wolke-7") @NotBlank @Size(max = 1000)
        String password,

        @Pattern(regexp = AccountRules.LOCALE) @Nullable String locale) {

    /** The password may not reach a log. */
    @Override
    public String toString() {
        return "AdministratorRequest[]";
    }
}
