package io.zugang.sync.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps {@code tenant_ref} as tenant-service tells it. */
@ApplicationScoped
class TenantProjection implements EventHandler {

    // An older event never overwrites a newer one, whatever the order of their arrival.
    private static final String KEEP = """
            insert into tenant_ref (id, kind, partner_id, status, name, version)
            values (:id, :kind, cast(:partner as uuid), :status, :name, :version)
            on conflict (id) do update
            set kind = excluded.kind, partner_id = excluded.partner_id, status = excluded.status,
                name = excluded.name, version = excluded.version
            where tenant_ref.version <= excluded.version
            """;

    private final EntityManager database;

    TenantProjection(EntityManager database) {
        this.database = database;
    }

    @Override
    public String source() {
        return "tenant-service";
    }

    @Override
    public Set<String> types() {
        return Set.of("tenant.tenant.created.v1", "tenant.tenant.activated.v1", "tenant.tenant.updated.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        var tenant = event.data();
        database.createNativeQuery(KEEP)
                .setParameter("id", UUID.fromString(event.subject()))
                .setParameter("kind", tenant.path("kind").asText())
                .setParameter("partner", text(tenant, "partnerId"))
                .setParameter("status", tenant.path("status").asText())
                .setParameter("name", tenant.path("name").asText())
                .setParameter("version", tenant.path("version").asLong())
                .executeUpdate();
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.hasNonNull(member) ? node.get(member).asText() : null;
    }
}
