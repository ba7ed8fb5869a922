package io.zugang.tenant.contact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of one contact.
 *
 * @param masked the fields that are shown as {@value #MASK}, with a value or without: that there is none would tell
 *               something, too
 */
record Sight(Set<ContactField> masked) {

    static final String MASK = "****";

    /** Of whoever may not see the contact at all. */
    static final Sight NONE = new Sight(EnumSet.allOf(ContactField.class));

    Sight {
        masked = Set.copyOf(masked);
    }

    @Nullable
    String show(ContactField field, ContactDetails details) {
        return masked.contains(field) ? MASK : details.value(field);
    }

    /** The masked fields as the API calls them. */
    List<String> maskedMembers() {
        return masked.stream().sorted().map(ContactField::member).toList();
    }
}
