package io.zugang.tenant.contact;

import io.zugang.platform.http.EntityVersion;
import io.zugang.tenant.contact.ContactEvent.Data;
import io.zugang.tenant.tenant.TenantDirectory;
import io.zugang.tenant.unit.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contacts as they are stored; each method is a transaction. Who may call it has been decided before. */
@ApplicationScoped
class ContactBook {

    private final ContactRepository contacts;
    private final TenantDirectory tenants;
    private final UnitDirectory units;
    private final ContactRecorder recorder;

    ContactBook(ContactRepository contacts, TenantDirectory tenants, UnitDirectory units, ContactRecorder recorder) {
        this.contacts = contacts;
        this.tenants = tenants;
        this.units = units;
        this.recorder = recorder;
    }

    @Transactional
    TenantDirectory.Entry company(UUID tenantId) {
        return tenants.require(tenantId);
    }

    @Transactional
    List<Contact> page(UUID tenantId, ContactReach reach, ContactFilter filter, @Nullable UUID after, int limit) {
        return contacts.listOf(tenantId, reach, filter, after, limit);
    }

    @Transactional
    Contact get(UUID tenantId, UUID contactId) {
        tenants.require(tenantId);
        return require(tenantId, contactId);
    }

    @Transactional
    Contact add(Contact contact) {
        tenants.require(contact.tenantId());
        holdUnit(contact.tenantId(), contact.details().unitId());
        contacts.persistAndFlush(contact);
        recorder.created(contact);
        return contact;
    }

    @Transactional
    Contact change(UUID tenantId, UUID contactId, EntityVersion expected, ContactDetails wanted) {
        var contact = require(tenantId, contactId);
        contact.requireVersion(expected.value());
        var former = contact.details();
        if (wanted.equals(former)) {
            return contact;
        }
        holdUnit(tenantId, wanted.unitId());
        var before = Data.of(contact);
        contact.become(wanted);
        contacts.flush();
        recorder.updated(before, former, contact);
        return contact;
    }

    @Transactional
    void remove(UUID tenantId, UUID contactId, EntityVersion expected) {
        var contact = require(tenantId, contactId);
        contact.requireVersion(expected.value());
        contacts.delete(contact);
        recorder.deleted(contact);
    }

    @Transactional
    void exported(UUID tenantId) {
        recorder.exported(tenantId);
    }

    private Contact require(UUID tenantId, UUID contactId) {
        return contacts.find(tenantId, contactId).orElseThrow(ContactAccess::notFound);
    }

    private void holdUnit(UUID tenantId, @Nullable UUID unitId) {
        if (unitId != null) {
            units.hold(tenantId, unitId);
        }
    }
}
