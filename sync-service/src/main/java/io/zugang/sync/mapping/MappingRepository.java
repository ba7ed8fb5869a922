package io.zugang.sync.mapping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class MappingRepository implements PanacheRepositoryBase<Mapping, UUID> {

    /** Every connection has exactly one. */
    Mapping of(UUID tenantId, UUID connectionId) {
        return find(
                        "connectionId = :connection and tenantId = :tenant",
                        Map.of("connection", connectionId, "tenant", tenantId))
                .singleResult();
    }
}
