package io.zugang.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new account; its person gets a mail with the link to set the password, nobody else ever chooses it. */
record CreateAccountRequest(
        @NotNull UUID tenantId,

        @Schema(description = "EXTERNAL if left out", defaultValue = "EXTERNAL") @Nullable
        AccountType type,

        @Schema(description = "The e-mail address if left out", examples = "erika.muster") @Size(max = 254) @Nullable
        String login,

        @Schema(examples = "erika.muster@kunde.example") @NotBlank @Size(max = 254)
        String email,

        @Schema(examples = "Erika") @NotBlank @Size(max = 100) @Pattern(regexp = AccountRules.PERSON_NAME)
        String firstName,

        @Schema(examples = "Muster") @NotBlank @Size(max = 100) @Pattern(regexp = AccountRules.PERSON_NAME)
        String lastName,

        @Schema(description = "Language of pages and mails", examples = "de")
        @Pattern(regexp = AccountRules.LOCALE)
        @Nullable
        String locale,

        @Schema(description = "E.164", examples = "+4917012345678") @Pattern(regexp = AccountRules.MOBILE) @Nullable
        String mobile,

        @Schema(description = "A unit of the tenant") @Nullable
        UUID unitId,

        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {}
