package io.zugang.access.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of facts. Each statement sets what holds now, so that it does not matter how often it runs. */
@ApplicationScoped
class FactRepository {

    private static final String NEWS = """
            insert into fact_version (tenant_id, kind, key, version) values (:tenant, :kind, :key, :version)
            on conflict (tenant_id, kind, key) do update set version = excluded.version
                where fact_version.version < excluded.version
            """;

    private static final String SET_TENANT = """
            insert into tenant_fact (tenant_id, parent_id, number, short_name)
            values (:tenant, cast(nullif(:parent, '') as uuid), :number, :shortName)
            on conflict (tenant_id) do update
                set parent_id = excluded.parent_id, number = excluded.number, short_name = excluded.short_name
            """;

    private static final String SET_UNIT = """
            insert into unit_ref (id, tenant_id, parent_id, name, version)
            values (:unit, :tenant, cast(nullif(:parent, '') as uuid), :name, :version)
            on conflict (id) do update
                set parent_id = excluded.parent_id, name = excluded.name, version = excluded.version
                where unit_ref.tenant_id = excluded.tenant_id
            """;

    private static final String SET_MODULE = """
            insert into module_ref (tenant_id, module, entitlement_id) values (:tenant, :module, :entitlement)
            on conflict (tenant_id, module) do update set entitlement_id = excluded.entitlement_id
            """;

    private static final String SET_SETTING = """
            insert into setting_ref (tenant_id, key, value) values (:tenant, :key, :value)
            on conflict (tenant_id, key) do update set value = excluded.value
            """;

    /** Union, not union all: a circle that tenant-service should never have told ends the search. */
    private static final String WITHIN = """
            with recursive up (id) as (
                select cast(:unit as uuid)
                union
                select u.parent_id from up join unit_ref u on u.id = up.id and u.tenant_id = :tenant
                where u.parent_id is not null)
            select 1 from up join unit_ref u on u.id = up.id and u.tenant_id = :tenant where up.id = :above
            """;

    private final EntityManager entities;

    FactRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Notes the version of a fact; tells whether it is newer than every one before. */
    boolean isNews(UUID tenantId, String kind, String key, long version) {
        return sql(NEWS, tenantId)
                        .setParameter("kind", kind)
                        .setParameter("key", key)
                        .setParameter("version", version)
                        .executeUpdate()
                > 0;
    }

    void setTenant(TenantFact tenant) {
        sql(SET_TENANT, tenant.id())
                .setParameter("parent", text(tenant.parentId()))
                .setParameter("number", tenant.number())
                .setParameter("shortName", tenant.shortName())
                .executeUpdate();
    }

    /** Null also for a tenant that is not known. */
    @Nullable
    UUID parentOf(UUID tenantId) {
        var parents = entities.createNativeQuery(
                        "select parent_id from tenant_fact where tenant_id = :tenant", UUID.class)
                .setParameter("tenant", tenantId)
                .getResultList();
        return parents.isEmpty() ? null : (UUID) parents.get(0);
    }

    void setUnit(UUID tenantId, UnitFact unit) {
        sql(SET_UNIT, tenantId)
                .setParameter("unit", unit.id())
                .setParameter("parent", text(unit.parentId()))
                .setParameter("name", unit.name())
                .setParameter("version", unit.version())
                .executeUpdate();
    }

    void removeUnit(UUID tenantId, UnitFact unit) {
        sql("delete from unit_ref where tenant_id = :tenant and id = :unit", tenantId)
                .setParameter("unit", unit.id())
                .executeUpdate();
    }

    void setModule(UUID tenantId, EntitlementFact entitlement) {
        sql(SET_MODULE, tenantId)
                .setParameter("module", entitlement.moduleKey())
                .setParameter("entitlement", entitlement.id())
                .executeUpdate();
    }

    void removeModule(UUID tenantId, EntitlementFact entitlement) {
        sql("delete from module_ref where tenant_id = :tenant and entitlement_id = :entitlement", tenantId)
                .setParameter("entitlement", entitlement.id())
                .executeUpdate();
    }

    void setSetting(UUID tenantId, String key, String value) {
        sql(SET_SETTING, tenantId)
                .setParameter("key", key)
                .setParameter("value", value)
                .executeUpdate();
    }

    void removeSetting(UUID tenantId, String key) {
        sql("delete from setting_ref where tenant_id = :tenant and key = :key", tenantId)
                .setParameter("key", key)
                .executeUpdate();
    }

    boolean hasModule(UUID tenantId, String module) {
        return exists("select 1 from module_ref where tenant_id = :tenant and module = :key", tenantId, module);
    }

    boolean hasUnit(UUID tenantId, UUID unitId) {
        return exists("select 1 from unit_ref where tenant_id = :tenant and id = :key", tenantId, unitId);
    }

    boolean isUnitWithin(UUID tenantId, UUID unitId, UUID above) {
        return !entities.createNativeQuery(WITHIN, Integer.class)
                .setParameter("tenant", tenantId)
                .setParameter("unit", unitId)
                .setParameter("above", above)
                .getResultList()
                .isEmpty();
    }

    @Nullable
    String setting(UUID tenantId, String key) {
        var values = entities.createNativeQuery(
                        "select value from setting_ref where tenant_id = :tenant and key = :key", String.class)
                .setParameter("tenant", tenantId)
                .setParameter("key", key)
                .getResultList();
        return values.isEmpty() ? null : (String) values.get(0);
    }

    private boolean exists(String sql, UUID tenantId, Object key) {
        return !entities.createNativeQuery(sql, Integer.class)
                .setParameter("tenant", tenantId)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    private Query sql(String sql, UUID tenantId) {
        return entities.createNativeQuery(sql).setParameter("tenant", tenantId);
    }

    /** An untyped null is no UUID to PostgreSQL. */
    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
