package io.zugang.tenant.contact;

import io.zugang.tenant.unit.UnitUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Contacts keep a unit from being deleted. */
@ApplicationScoped
class ContactsInUnits implements UnitUse {

    private final ContactRepository contacts;

    ContactsInUnits(ContactRepository contacts) {
        this.contacts = contacts;
    }

    @Override
    public long contactsIn(UUID tenantId, UUID unitId) {
        return contacts.countOf(tenantId, unitId);
    }
}
