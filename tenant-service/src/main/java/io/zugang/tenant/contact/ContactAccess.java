package io.zugang.tenant.contact;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.security.AccessFilter;
import io.zugang.platform.security.Decision;
import io.zugang.platform.security.ResourceDecisions;
import io.zugang.platform.security.ResourceRef;
import io.zugang.tenant.contact.ContactReach.Masked;
import io.zugang.tenant.contact.ContactReach.Region;
import io.zugang.tenant.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What access-service says about the caller and contacts. The only place where a {@link Sight} comes from. */
@ApplicationScoped
class ContactAccess {

    private static final String TYPE = "contact";
    private static final String READ = "contact:read";
    private static final String WRITE = "contact:write";

    private final ResourceDecisions decisions;

    ContactAccess(ResourceDecisions decisions) {
        this.decisions = decisions;
    }

    /** Where among the contacts of a company a query may look, and by what. */
    ContactReach reach(TenantDirectory.Entry company) {
        var filter = decisions.filter(READ, TYPE);
        var open = filter.any().stream().filter(ContactAccess::canHoldContacts).toList();
        return new ContactReach(regions(open, company), regions(filter.none(), company), masked(filter, company));
    }

    /** Those of the contacts that the caller sees, as he sees them. */
    List<ContactResponse> shown(List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        var answers = decisions.decideAll(
                READ,
                contacts.stream()
                        .map(contact -> ref(contact, contact.details().unitId()))
                        .toList());
        var shown = new ArrayList<ContactResponse>();
        for (int i = 0; i < contacts.size(); i++) {
            if (answers.get(i).permit()) {
                shown.add(ContactResponse.of(contacts.get(i), sight(answers.get(i))));
            }
        }
        return shown;
    }

    /** The contact as the caller sees it; empty if he does not. */
    Optional<ContactResponse> shown(Contact contact) {
        return shown(List.of(contact)).stream().findFirst();
    }

    /**
     * What the caller sees of a contact that he may change, or put, in a unit.
     *
     * @throws ProblemException 403 if he may not; 404 if he does not even see it
     */
    Sight requireChangeable(Contact contact, @Nullable UUID unitId) {
        var resource = ref(contact, unitId);
        var reading = decisions.decide(READ, resource);
        if (!decisions.decide(WRITE, resource).permit()) {
            throw reading.permit() ? refused() : notFound();
        }
        return sight(reading);
    }

    /**
     * The same where he says himself what the contact is.
     *
     * @throws ProblemException 403 if he may not
     */
    Sight requireWritable(Contact contact, @Nullable UUID unitId) {
        var resource = ref(contact, unitId);
        if (!decisions.decide(WRITE, resource).permit()) {
            throw refused();
        }
        return sight(decisions.decide(READ, resource));
    }

    static ProblemException notFound() {
        return new ProblemException(
                CommonProblem.NOT_FOUND, "The company has no such contact, or none that you may see.");
    }

    private static ProblemException refused() {
        return new ProblemException(CommonProblem.FORBIDDEN, "You may not change contacts there.");
    }

    private static ResourceRef ref(Contact contact, @Nullable UUID unitId) {
        return new ResourceRef(TYPE, contact.id().toString(), contact.tenantId(), unitId, null);
    }

    private static Sight sight(Decision reading) {
        return reading.permit() ? new Sight(ContactField.maskedBy(reading.masks())) : Sight.NONE;
    }

    /** Contacts have no owner and lie in no collection. */
    private static boolean canHoldContacts(AccessFilter.Part part) {
        return part.owner() == null
                && part.assignee() == null
                && (part.collections() == null || part.collections().isEmpty());
    }

    private static List<Region> regions(List<AccessFilter.Part> parts, TenantDirectory.Entry company) {
        return parts.stream()
                .filter(part -> covers(part, company))
                .map(ContactAccess::region)
                .toList();
    }

    /** An access-service that tells no masks is older than they are: nothing is found by any field then. */
    private static List<Masked> masked(AccessFilter filter, TenantDirectory.Entry company) {
        if (filter.masks() == null) {
            return List.of(new Masked(new Region(null, null), EnumSet.allOf(ContactField.class)));
        }
        return filter.masks().stream()
                .filter(mask -> covers(mask.part(), company))
                .map(mask -> new Masked(region(mask.part()), ContactField.maskedBy(mask.fields())))
                .toList();
    }

    private static boolean covers(AccessFilter.Part part, TenantDirectory.Entry company) {
        return part.tenants() == null
                || part.tenants().contains(company.id())
                || part.managedBy() != null && part.managedBy().equals(company.partnerId());
    }

    private static Region region(AccessFilter.Part part) {
        return new Region(part.units(), part.ids() == null ? null : uuids(part.ids()));
    }

    /** What is no UUID is no contact. */
    private static Set<UUID> uuids(Set<String> texts) {
        var ids = new HashSet<UUID>();
        for (var text : texts) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException noContact) {
                continue;
            }
        }
        return ids;
    }
}
