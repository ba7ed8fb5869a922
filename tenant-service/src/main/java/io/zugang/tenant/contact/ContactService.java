package io.zugang.tenant.contact;

import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.TenantProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Lists, reads and changes contacts. access-service is asked between two transactions: none waits for another service. What
 * is decided about a contact counts for the version that it was decided on.
 */
@ApplicationScoped
class ContactService {

    private final ContactBook book;
    private final ContactAccess access;
    private final ContactKinds kinds;

    ContactService(ContactBook book, ContactAccess access, ContactKinds kinds) {
        this.book = book;
        this.access = access;
        this.kinds = kinds;
    }

    /** A page can hold fewer than its limit: a contact of which it was decided otherwise meanwhile is left out. */
    Page<ContactResponse> list(UUID tenantId, ContactFilter filter, PageRequest page) {
        var reach = access.reach(book.company(tenantId));
        var after = page.after();
        var rows = book.page(tenantId, reach, filter, after == null ? null : UUID.fromString(after), page.limit() + 1);
        var found =
                Page.of(rows, page, Function.identity(), contact -> contact.id().toString());
        return new Page<>(access.shown(found.items()), found.nextPageToken());
    }

    ContactResponse get(UUID tenantId, UUID contactId) {
        return access.shown(book.get(tenantId, contactId)).orElseThrow(ContactAccess::notFound);
    }

    ContactResponse create(UUID tenantId, CreateContactRequest request) {
        book.company(tenantId);
        kinds.require(request.kind());
        var contact = new Contact(tenantId, request.details());
        var sight = access.requireWritable(contact, request.unitId());
        return ContactResponse.of(book.add(contact), sight);
    }

    ContactResponse update(UUID tenantId, UUID contactId, EntityVersion expected, UpdateContactRequest request) {
        var contact = book.get(tenantId, contactId);
        var former = contact.details();
        var sight = access.requireChangeable(contact, former.unitId());
        contact.requireVersion(expected.value());
        refuseMasked(request, sight);
        var wanted = request.applyTo(former);
        if (!wanted.kind().equals(former.kind())) {
            kinds.require(wanted.kind());
        }
        if (!Objects.equals(wanted.unitId(), former.unitId())) {
            sight = access.requireWritable(contact, wanted.unitId());
        }
        return ContactResponse.of(book.change(tenantId, contactId, expected, wanted), sight);
    }

    void delete(UUID tenantId, UUID contactId, EntityVersion expected) {
        var contact = book.get(tenantId, contactId);
        access.requireChangeable(contact, contact.details().unitId());
        contact.requireVersion(expected.value());
        book.remove(tenantId, contactId, expected);
    }

    /** Whether a value is the one that is there already would show in the version. */
    private static void refuseMasked(UpdateContactRequest request, Sight sight) {
        var hidden = request.mentioned();
        hidden.retainAll(sight.masked());
        if (!hidden.isEmpty()) {
            var problem = new ProblemException(
                    TenantProblem.FIELD_MASKED, "Leave out what you do not see, or let somebody else change it.");
            hidden.forEach(field -> problem.withField(field.member(), "is masked for you"));
            throw problem;
        }
    }
}
