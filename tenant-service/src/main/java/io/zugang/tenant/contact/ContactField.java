package io.zugang.tenant.contact;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The details of a contact that a role can mask. */
enum ContactField {
    GIVEN_NAME("givenName", "contact.given-name"),
    FAMILY_NAME("familyName", "contact.family-name"),
    EMAIL("email", "contact.email"),
    PHONE("phone", "contact.phone"),
    MOBILE("mobile", "contact.mobile"),
    LANGUAGE("language", "contact.language");

    private final String member;
    private final String mask;

    ContactField(String member, String mask) {
        this.member = member;
        this.mask = mask;
    }

    /** Its name in the API. */
    String member() {
        return member;
    }

    /** The fields that these masks name; masks of what contacts do not have name none. */
    static Set<ContactField> maskedBy(Collection<String> masks) {
        var masked = EnumSet.noneOf(ContactField.class);
        for (var field : values()) {
            if (masks.contains(field.mask)) {
                masked.add(field);
            }
        }
        return masked;
    }
}
