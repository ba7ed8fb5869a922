package io.zugang.tenant.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Contact",
        description =
                "A person of a company, as far as you may see it: what `masked` names is `****`, with a value or without")
@JsonInclude
record ContactResponse(
        UUID id,
        UUID tenantId,

        @Schema(description = "One of `GET /contact-kinds`", examples = "technical")
        String kind,

        @Schema(examples = "Anna") @Nullable String givenName,
        @Schema(examples = "Berg") @Nullable String familyName,

        @Schema(examples = "anna.berg@kunde.example") @Nullable
        String email,

        @Schema(examples = "****") @Nullable String phone,
        @Schema(examples = "+49 170 1234567") @Nullable String mobile,

        @Schema(description = "BCP 47", examples = "de") @Nullable
        String language,

        @Schema(description = "The unit of the company; null: of the company as a whole") @Nullable
        UUID unitId,

        ContactStatus status,

        @Schema(description = "The fields that roles of yours hide from you", examples = "[\"phone\"]")
        List<String> masked,

        @Schema(description = "The number in the ETag") long version,
        Instant createdAt,
        Instant updatedAt) {

    static ContactResponse of(Contact contact, Sight sight) {
        var details = contact.details();
        return new ContactResponse(
                contact.id(),
                contact.tenantId(),
                details.kind(),
                sight.show(ContactField.GIVEN_NAME, details),
                sight.show(ContactField.FAMILY_NAME, details),
                sight.show(ContactField.EMAIL, details),
                sight.show(ContactField.PHONE, details),
                sight.show(ContactField.MOBILE, details),
                sight.show(ContactField.LANGUAGE, details),
                details.unitId(),
                details.status(),
                sight.maskedMembers(),
                contact.version(),
                contact.createdAt(),
                contact.updatedAt());
    }
}
