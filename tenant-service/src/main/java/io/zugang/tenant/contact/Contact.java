package io.zugang.tenant.contact;

import io.zugang.platform.persistence.TenantOwned;
import io.zugang.tenant.identifier.NameKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "contact")
class Contact extends TenantOwned {

    @Column(nullable = false)
    private String kind;

    @Column(name = "given_name")
    private @Nullable String givenName;

    @Column(name = "family_name", nullable = false)
    private String familyName;

    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String mobile;
    private @Nullable String language;

    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ContactStatus status;

    // A key for each field, not one for all: a search must be able to leave a masked field out.
    @Column(name = "given_key")
    private @Nullable String givenKey;

    @Column(name = "family_key", nullable = false)
    private String familyKey;

    @Column(name = "email_key")
    private @Nullable String emailKey;

    Contact() {}

    Contact(UUID tenantId, ContactDetails details) {
        super(tenantId);
        become(details);
    }

    /** Takes over what is said of it from now on. */
    final void become(ContactDetails details) {
        kind = details.kind();
        givenName = details.givenName();
        familyName = details.familyName();
        email = details.email();
        phone = details.phone();
        mobile = details.mobile();
        language = details.language();
        unitId = details.unitId();
        status = details.status();
        givenKey = key(givenName);
        familyKey = NameKey.of(familyName).value();
        emailKey = key(email);
    }

    ContactDetails details() {
        return new ContactDetails(kind, givenName, familyName, email, phone, mobile, language, unitId, status);
    }

    private static @Nullable String key(@Nullable String text) {
        return text == null ? null : NameKey.of(text).value();
    }
}
