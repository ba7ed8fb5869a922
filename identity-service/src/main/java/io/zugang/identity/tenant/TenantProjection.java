package io.zugang.identity.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Keeps the companies in step with tenant-service. */
@ApplicationScoped
class TenantProjection implements EventHandler {

    private final KnownTenantRepository tenants;

    TenantProjection(KnownTenantRepository tenants) {
        this.tenants = tenants;
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
        var data = event.data();
        var partner = data.path("partnerId");
        tenants.learn(new KnownTenantRepository.Told(
                UUID.fromString(event.subject()),
                data.path("kind").asText(),
                isAbsent(partner) ? null : UUID.fromString(partner.asText()),
                data.path("status").asText(),
                data.path("name").asText(),
                data.path("version").asLong()));
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }
}
