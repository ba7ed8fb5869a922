package io.zugang.tenant.contact;

import io.zugang.tenant.PlainText;
import io.zugang.tenant.identifier.DistinctName;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "A field that is left out or null stays as it is. The empty text removes an e-mail address, a phone, a"
                        + " mobile or a language.")
record UpdateContactRequest(
        @Size(max = ContactRules.MAX_KIND)
        @Schema(description = "One of `GET /contact-kinds`", examples = "technical")
        @Nullable
        String kind,

        @PlainText @DistinctName @Size(max = ContactRules.MAX_NAME) @Schema(examples = "Anna") @Nullable
        String givenName,

        @PlainText @DistinctName @Size(max = ContactRules.MAX_NAME) @Schema(examples = "Berg") @Nullable
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

        @Schema(description = "A unit of the company") @Nullable
        UUID unitId,

        @Nullable ContactStatus status) {

    ContactDetails applyTo(ContactDetails former) {
        return new ContactDetails(
                Objects.requireNonNullElse(kind, former.kind()),
                or(givenName, former.givenName()),
                Objects.requireNonNullElse(familyName, former.familyName()),
                or(email, former.email()),
                or(phone, former.phone()),
                or(mobile, former.mobile()),
                or(language, former.language()),
                unitId == null ? former.unitId() : unitId,
                Objects.requireNonNullElse(status, former.status()));
    }

    /** The maskable fields that it says something about. */
    Set<ContactField> mentioned() {
        var mentioned = EnumSet.noneOf(ContactField.class);
        addIfPresent(mentioned, ContactField.GIVEN_NAME, givenName);
        addIfPresent(mentioned, ContactField.FAMILY_NAME, familyName);
        addIfPresent(mentioned, ContactField.EMAIL, email);
        addIfPresent(mentioned, ContactField.PHONE, phone);
        addIfPresent(mentioned, ContactField.MOBILE, mobile);
        addIfPresent(mentioned, ContactField.LANGUAGE, language);
        return mentioned;
    }

    private static void addIfPresent(Set<ContactField> mentioned, ContactField field, @Nullable String value) {
        if (value != null) {
            mentioned.add(field);
        }
    }

    private static @Nullable String or(@Nullable String wanted, @Nullable String former) {
        return wanted == null ? former : wanted;
    }
}
