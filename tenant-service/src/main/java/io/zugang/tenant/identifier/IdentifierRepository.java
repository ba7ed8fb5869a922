package io.zugang.tenant.identifier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * SQL instead of entities: a claim must be one atomic statement that waits for a concurrent one, and it must see holders
 * outside the caller's reach. The two functions of the migration do that and give away nothing but the holder's id.
 */
@ApplicationScoped
class IdentifierRepository {

    private final EntityManager entities;

    IdentifierRepository(EntityManager entities) {
        this.entities = entities;
    }

    UUID claim(IdentifierKind kind, String value, UUID tenantId, Instant now) {
        return (UUID) entities.createNativeQuery("select identifier_claim(:kind, :value, :tenant, :now)", UUID.class)
                .setParameter("kind", kind.name())
                .setParameter("value", value)
                .setParameter("tenant", tenantId)
                .setParameter("now", now)
                .getSingleResult();
    }

    Optional<UUID> holder(IdentifierKind kind, String value) {
        return Optional.ofNullable(
                (UUID) entities.createNativeQuery("select identifier_holder(:kind, :value)", UUID.class)
                        .setParameter("kind", kind.name())
                        .setParameter("value", value)
                        .getSingleResult());
    }

    void reserve(IdentifierKind kind, String value, UUID tenantId, Instant until) {
        entities.createNativeQuery("update identifier_reservation set state = 'RESERVED', until = :until"
                        + " where kind = :kind and value = :value and tenant_id = :tenant")
                .setParameter("until", until)
                .setParameter("kind", kind.name())
                .setParameter("value", value)
                .setParameter("tenant", tenantId)
                .executeUpdate();
    }

    void releaseAll(UUID tenantId) {
        entities.createNativeQuery("delete from identifier_reservation where tenant_id = :tenant")
                .setParameter("tenant", tenantId)
                .executeUpdate();
    }
}
