package io.zugang.tenant.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.tenant.contact.ContactReach.Masked;
import io.zugang.tenant.contact.ContactReach.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Its callers have made sure that the company is within reach. */
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    private static final Map<ContactField, String> SEARCHED = Map.of(
            ContactField.GIVEN_NAME, "c.givenKey",
            ContactField.FAMILY_NAME, "c.familyKey",
            ContactField.EMAIL, "c.emailKey");

    /**
     * In the order of their ids, which is that in which they were made; at most limit rows. Not in the order of names: that,
     * and a cursor with a name in it, would tell of masked ones.
     */
    List<Contact> listOf(UUID tenantId, ContactReach reach, ContactFilter filter, @Nullable UUID after, int limit) {
        if (reach.any().isEmpty()) {
            return List.of();
        }
        var conditions = new Conditions(tenantId, reach);
        if (filter.unitId != null) {
            conditions.add("c.unitId = " + conditions.value(filter.unitId));
        }
        if (after != null) {
            conditions.add("c.id > " + conditions.value(after));
        }
        filter.words().forEach(conditions::word);
        return find(conditions.query() + " order by c.id", conditions.values)
                .range(0, limit - 1)
                .list();
    }

    Optional<Contact> find(UUID tenantId, UUID id) {
        return find("tenantId = ?1 and id = ?2", tenantId, id).firstResultOptional();
    }

    long countOf(UUID tenantId, UUID unitId) {
        return count("tenantId = ?1 and unitId = ?2", tenantId, unitId);
    }

    /** Builds a where clause; values never become part of the text. */
    private static final class Conditions {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private final List<Masked> masked;

        Conditions(UUID tenantId, ContactReach reach) {
            add("c.tenantId = " + value(tenantId));
            add(reach.any().stream().map(this::inside).collect(Collectors.joining(" or ", "(", ")")));
            reach.none().forEach(region -> add("not " + inside(region)));
            masked = reach.masked();
        }

        void add(String condition) {
            parts.add(condition);
        }

        /** An array is one parameter, however many units there are. */
        String inside(Region region) {
            var limits = new ArrayList<String>();
            limits.add("1 = 1");
            if (region.units() != null) {
                limits.add("c.unitId is not null and array_contains(" + value(array(region.units())) + ", c.unitId)");
            }
            if (region.ids() != null) {
                limits.add("array_contains(" + value(array(region.ids())) + ", c.id)");
            }
            return "(" + String.join(" and ", limits) + ")";
        }

        /** The word is part of one of the fields, of those that are not masked on this contact. */
        void word(String word) {
            var name = value(word);
            add(SEARCHED.entrySet().stream()
                    .map(field ->
                            "(locate(" + name + ", " + field.getValue() + ") > 0" + unmasked(field.getKey()) + ")")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }

        private String unmasked(ContactField field) {
            return masked.stream()
                    .filter(mask -> mask.fields().contains(field))
                    .map(mask -> " and not " + inside(mask.region()))
                    .collect(Collectors.joining());
        }

        String value(Object value) {
            var name = "v" + values.size();
            values.put(name, value);
            return ":" + name;
        }

        private static UUID[] array(Set<UUID> ids) {
            return ids.toArray(UUID[]::new);
        }

        String query() {
            return "from Contact c where " + String.join(" and ", parts);
        }
    }
}
