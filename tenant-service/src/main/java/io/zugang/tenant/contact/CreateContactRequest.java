package io.zugang.tenant.contact;

import io.zugang.tenant.PlainText;
import io.zugang.tenant.identifier.DistinctName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record CreateContactRequest(
        @NotNull
        @Size(max = ContactRules.MAX_KIND)
        @Schema(description = "One of `GET /contact-kinds`", examples = "technical")
        String kind,

        @PlainText @DistinctName @Size(max = ContactRules.MAX_NAME) @Schema(examples = "Anna") @Nullable
        String givenName,

        @NotNull @PlainText @DistinctName @Size(max = ContactRules.MAX_NAME) @Schema(examples = "Berg")
        String familyName,

        @Size(max = ContactRules.MAX_EMAIL)
        @Pattern(regexp = ContactRules.EMAIL)
        @Schema(examples = "anna.berg@kunde.example")
        @Nullable
        String email,

        @Pattern(regexp = ContactRules.PHONE) @Schema(examples = "+49 721 151042-0") @Nullable
        String phone,

        @Pattern(regexp = ContactRules.PHONE) @Schema(examples = "+49 170 1234567") @Nullable
        String mobile,

        @Pattern(regexp = ContactRules.LANGUAGE) @Schema(description = "BCP 47", examples = "de") @Nullable
        String language,

        @Schema(description = "A unit of the company; null or left out: of the company as a whole") @Nullable
        UUID unitId,

        @Schema(description = "ACTIVE if left out") @Nullable
        ContactStatus status) {

    ContactDetails details() {
        return new ContactDetails(
                kind,
                givenName,
                familyName,
                email,
                phone,
                mobile,
                language,
                unitId,
                Objects.requireNonNullElse(status, ContactStatus.ACTIVE));
    }
}
