package io.zugang.tenant.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is said of a contact, unmasked; it never leaves this slice as it is. */
record ContactDetails(
        String kind,
        @Nullable String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String language,
        @Nullable UUID unitId,
        ContactStatus status) {

    ContactDetails {
        givenName = tidy(givenName);
        familyName = familyName.strip();
        email = tidy(email);
        phone = tidy(phone);
        mobile = tidy(mobile);
        language = tidy(language);
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Nullable
    String value(ContactField field) {
        return switch (field) {
            case GIVEN_NAME -> givenName;
            case FAMILY_NAME -> familyName;
            case EMAIL -> email;
            case PHONE -> phone;
            case MOBILE -> mobile;
            case LANGUAGE -> language;
        };
    }
}
