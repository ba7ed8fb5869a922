package io.zugang.identity.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projection of companies; it holds no tenant's data, so it is not bound to a reach. */
@ApplicationScoped
class KnownTenantRepository implements PanacheRepositoryBase<KnownTenant, UUID> {

    private static final String UPSERT = "insert into tenant_ref (id, kind, partner_id, status, name, version)"
            + " values (:id, :kind, :partner, :status, :name, :version)"
            + " on conflict (id) do update set kind = excluded.kind, partner_id = excluded.partner_id,"
            + " status = excluded.status, name = excluded.name, version = excluded.version"
            + " where tenant_ref.version <= excluded.version";

    /** A company as its event tells it. */
    record Told(UUID id, String kind, @Nullable UUID partnerId, String status, String name, long version) {}

    /** Takes a company for active that was waiting to be; the event that says so is on its way. */
    void expectActive(UUID id) {
        getEntityManager()
                .createNativeQuery("update tenant_ref set status = 'ACTIVE' where id = :id and status = 'PENDING'")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Takes over what an event tells; an older event changes nothing. */
    void learn(Told tenant) {
        getEntityManager()
                .createNativeQuery(UPSERT)
                .setParameter("id", tenant.id())
                .setParameter("kind", tenant.kind())
                .setParameter("partner", tenant.partnerId())
                .setParameter("status", tenant.status())
                .setParameter("name", tenant.name())
                .setParameter("version", tenant.version())
                .executeUpdate();
    }
}
