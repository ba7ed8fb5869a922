package io.zugang.tenant.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.platform.persistence.Reach;
import io.zugang.tenant.identifier.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deleted companies are hidden from every query. */
@ApplicationScoped
class TenantRepository implements PanacheRepositoryBase<Tenant, UUID> {

    private static final int ID_LENGTH = 36;
    // A literal, not a parameter: only so does the partial index of registrations serve the query.
    private static final String NOT_DELETED = "status <> io.zugang.tenant.tenant.TenantStatus.DELETED";
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    Optional<Tenant> findReachable(UUID id, Reach reach) {
        return find("id = ?1 and " + NOT_DELETED, id)
                .firstResultOptional()
                .filter(tenant -> reach.covers(tenant.id(), tenant.partnerId()));
    }

    Optional<Tenant> findProvider() {
        return find("kind", TenantKind.PROVIDER).firstResultOptional();
    }

    Optional<Tenant> findRegistration(UUID registrationId) {
        return find("registrationId = ?1 and " + NOT_DELETED, registrationId).firstResultOptional();
    }

    /** Whether the caller sees another customer with this name. */
    boolean hasNamesake(Tenant tenant, Reach reach) {
        var conditions = new Conditions();
        conditions.reach(reach);
        conditions.add("t.nameKey = :name", "name", tenant.nameKey());
        conditions.add("t.kind = :kind", "kind", TenantKind.CUSTOMER);
        conditions.add("t.id <> :self", "self", tenant.id());
        return !find(conditions.query(), conditions.values).range(0, 0).list().isEmpty();
    }

    /** In the order of {@link #sortKey}; at most limit rows. */
    List<Tenant> list(TenantFilter filter, Reach reach, @Nullable String after, int limit) {
        var conditions = new Conditions();
        conditions.reach(reach);
        conditions.addIfPresent("t.kind = :kind", "kind", filter.kind());
        conditions.addIfPresent("t.status = :status", "status", filter.status());
        conditions.addIfPresent("t.partnerId = :partner", "partner", filter.partnerId);
        conditions.words(filter.search());
        if (after != null) {
            conditions.add("(t.nameKey, t.id) > (:afterName, :afterId)", "afterName", after.substring(ID_LENGTH));
            conditions.values.put("afterId", UUID.fromString(after.substring(0, ID_LENGTH)));
        }
        return find(conditions.query() + " order by t.nameKey, t.id", conditions.values)
                .range(0, limit - 1)
                .list();
    }

    static String sortKey(Tenant tenant) {
        return tenant.id() + tenant.nameKey();
    }

    /** One registration, and the making of the provider, is decided by one transaction at a time. */
    void lock(String what) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", String.class)
                .setParameter("what", what)
                .getSingleResult();
    }

    /** Builds a where clause; values never become part of the text. */
    private static final class Conditions {

        private final List<String> parts = new ArrayList<>(List.of("t." + NOT_DELETED));
        private final Map<String, Object> values = new HashMap<>();

        void add(String condition, String name, Object value) {
            parts.add(condition);
            values.put(name, value);
        }

        void addIfPresent(String condition, String name, @Nullable Object value) {
            if (value != null) {
                add(condition, name, value);
            }
        }

        void reach(Reach reach) {
            if (!reach.everything()) {
                add("(t.id in :tenants or t.partnerId in :managed)", "tenants", List.copyOf(reach.tenants()));
                values.put("managed", List.copyOf(reach.managedBy()));
            }
        }

        void words(String search) {
            int number = 0;
            for (var word : NameKey.of(search).words()) {
                var from = "from" + number;
                var to = "to" + number++;
                add(
                        "exists (select 1 from t.words w" + number + " where w" + number + " >= :" + from + " and w"
                                + number + " < :" + to + ")",
                        from,
                        word);
                values.put(to, word + LAST_CHARACTER);
            }
        }

        String query() {
            return "from Tenant t where " + String.join(" and ", parts);
        }
    }
}
