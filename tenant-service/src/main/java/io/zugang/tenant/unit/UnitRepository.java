package io.zugang.tenant.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Its callers have made sure that the company is within reach. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<OrganizationalUnit, UUID> {

    private static final int ID_LENGTH = 36;

    private static final String UP = """
            with recursive up (id, parent_id) as (
                select u.id, u.parent_id from organizational_unit u where u.tenant_id = :tenant and u.id = :unit
                union all
                select u.id, u.parent_id from up join organizational_unit u on u.id = up.parent_id)
            select id from up
            """;

    private static final String HEIGHT = """
            with recursive down (id, level) as (
                select u.id, 1 from organizational_unit u where u.tenant_id = :tenant and u.id = :unit
                union all
                select u.id, down.level + 1 from down join organizational_unit u
                    on u.tenant_id = :tenant and u.parent_id = down.id)
            select max(level) from down
            """;

    /** In the order of {@link #sortKey}; at most limit rows. */
    List<OrganizationalUnit> listOf(UUID tenantId, UnitFilter filter, @Nullable String after, int limit) {
        var query = new StringBuilder("tenantId = :tenant");
        var values = new HashMap<String, Object>();
        values.put("tenant", tenantId);
        if (filter.top) {
            query.append(" and parentId is null");
        }
        if (filter.parentId != null) {
            query.append(" and parentId = :parent");
            values.put("parent", filter.parentId);
        }
        if (after != null) {
            query.append(" and (nameKey, id) > (:afterName, :afterId)");
            values.put("afterName", after.substring(ID_LENGTH));
            values.put("afterId", UUID.fromString(after.substring(0, ID_LENGTH)));
        }
        return find(query + " order by nameKey, id", values).range(0, limit - 1).list();
    }

    static String sortKey(OrganizationalUnit unit) {
        return unit.id() + unit.nameKey();
    }

    Optional<OrganizationalUnit> find(UUID tenantId, UUID id) {
        return find("tenantId = ?1 and id = ?2", tenantId, id).firstResultOptional();
    }

    long countOf(UUID tenantId) {
        return count("tenantId", tenantId);
    }

    long childrenOf(OrganizationalUnit unit) {
        return count("tenantId = ?1 and parentId = ?2", unit.tenantId(), unit.id());
    }

    /** The unit with this name directly below another, or at the top. */
    Optional<OrganizationalUnit> findNamed(UUID tenantId, @Nullable UUID parentId, String nameKey) {
        var named = "tenantId = ?1 and nameKey = ?2 and ";
        var found = parentId == null
                ? find(named + "parentId is null", tenantId, nameKey)
                : find(named + "parentId = ?3", tenantId, nameKey, parentId);
        return found.firstResultOptional();
    }

    /** The unit and all above it, from below. */
    List<UUID> pathTo(UUID tenantId, UUID unitId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(UP, UUID.class)
                .setParameter("tenant", tenantId)
                .setParameter("unit", unitId)
                .getResultList();
    }

    /** Of how many levels the unit and all below it are. */
    int height(UUID tenantId, UUID unitId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(HEIGHT, Integer.class)
                .setParameter("tenant", tenantId)
                .setParameter("unit", unitId)
                .getSingleResult();
    }

    /** One change of a company's tree at a time: two moves that are fine alone could make a circle together. */
    void lock(UUID tenantId) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", String.class)
                .setParameter("what", "units " + tenantId)
                .getSingleResult();
    }
}
