package io.zugang.access.group;

import io.zugang.platform.persistence.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What makes groups by itself. Each statement makes what is missing, so that it does not matter how often it runs. */
@ApplicationScoped
class RightsGroupRepository {

    /** Of a tenant that has a portal and no group yet. */
    private static final String MISSING = """
            select f.number, t.name, f.short_name
            from tenant_ref t
            join setting_ref s on s.tenant_id = t.id and s.key = 'portal.enabled' and s.value = 'true'
            left join tenant_fact f on f.tenant_id = t.id
            where t.id = :tenant
              and not exists (select 1 from rights_group g where g.tenant_id = t.id and g.kind = 'TENANT_RIGHTS')
            """;

    /** Counts up until a name is free, looking each up in the index. */
    private static final String FREE_NUMBER = """
            with recursive tried (n) as (
                select 1
                union all
                select n + 1 from tried
                where exists (select 1 from rights_group g where g.kind = 'TENANT_RIGHTS'
                              and g.name = case n when 1 then cast(:name as text) else cast(:name as text) || ' (' || n || ')' end))
            select max(n) from tried
            """;

    private static final String CREATE = """
            insert into rights_group (id, version, created_at, updated_at, tenant_id, kind, key, name)
            values (:id, 0, :now, :now, :tenant, :kind, nullif(:key, ''), :name)
            on conflict do nothing
            """;

    private static final String NAMED = """
            select g.id, g.tenant_id, g.name, f.number, coalesce(t.name, ''), f.short_name, (%s)
            from rights_group g
            left join tenant_ref t on t.id = g.tenant_id
            left join tenant_fact f on f.tenant_id = g.tenant_id
            where g.kind = 'TENANT_RIGHTS'
            order by g.created_at, g.id
            """.formatted(ProviderRepository.PROVIDER);

    private final Session entities;
    private final Clock clock;

    RightsGroupRepository(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What to name the group after that the tenant is to have and has not; empty if it needs none. */
    Optional<GroupNameTemplate.Naming> missingGroup(UUID tenantId) {
        return entities.createNativeQuery(MISSING, Object[].class)
                .setParameter("tenant", tenantId)
                .getResultStream()
                .findFirst()
                .map(row -> new GroupNameTemplate.Naming(tenantId, (String) row[0], (String) row[1], (String) row[2]));
    }

    /** The least number that makes the name of a tenant's group unlike all others. */
    int freeNumber(String name) {
        return entities.createNativeQuery(FREE_NUMBER, Integer.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** The new group's id, or null if the tenant has its group or the name is taken. */
    @Nullable
    UUID createRightsGroup(UUID tenantId, String name) {
        return create(tenantId, RightsGroup.Kind.TENANT_RIGHTS, "", name);
    }

    /** The new group's id, or null if it is there already. */
    @Nullable
    UUID createSystemGroup(UUID providerId, SystemGroup group) {
        return create(providerId, RightsGroup.Kind.SYSTEM, group.key(), group.title());
    }

    private @Nullable UUID create(UUID tenantId, RightsGroup.Kind kind, String key, String name) {
        var id = Uuid7.next();
        int created = entities.createNativeMutationQuery(CREATE)
                .setParameter("tenant", tenantId)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .setParameter("kind", kind.name())
                .setParameter("key", key)
                .setParameter("name", name)
                .executeUpdate();
        return created == 0 ? null : id;
    }

    boolean hasGroup(UUID tenantId) {
        return !entities.createNativeQuery(
                        "select 1 from rights_group where tenant_id = :tenant and kind = 'TENANT_RIGHTS'",
                        Integer.class)
                .setParameter("tenant", tenantId)
                .getResultList()
                .isEmpty();
    }

    /** Every tenant's group with what it could be named after, and whose template counts; oldest first. */
    List<Named> named() {
        return entities.createNativeQuery(NAMED, Object[].class)
                .getResultStream()
                .map(Named::of)
                .toList();
    }

    /** A group and the facts of its tenant. */
    record Named(
            UUID id,
            String name,
            GroupNameTemplate.Naming naming,
            @Nullable UUID providerId) {
        private static Named of(Object[] row) {
            var naming = new GroupNameTemplate.Naming((UUID) row[1], (String) row[3], (String) row[4], (String) row[5]);
            return new Named((UUID) row[0], (String) row[2], naming, (UUID) row[6]);
        }
    }
}
