package io.zugang.access.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.grant.AccessVersions;
import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the projection of tenants. */
@ApplicationScoped
class TenantEvents implements EventHandler {

    private final TenantRepository tenants;
    private final AccessVersions versions;
    private final Outbox outbox;
    private final ObjectMapper json;

    TenantEvents(TenantRepository tenants, AccessVersions versions, Outbox outbox, ObjectMapper json) {
        this.tenants = tenants;
        this.versions = versions;
        this.outbox = outbox;
        this.json = json;
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
        var fact = read(event);
        var tenant = tenants.findByIdOptional(fact.id()).orElseGet(() -> new TenantRef(fact.id()));
        if (tenant.apply(fact)) {
            versions.advance(fact.id());
            outbox.publish(new TenantEvent.Changed(fact.id(), fact.status()));
        }
        tenants.persist(tenant);
    }

    private TenantFact read(CloudEvent event) {
        try {
            return json.treeToValue(event.data(), TenantFact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The tenant of event " + event.id() + " cannot be read", e);
        }
    }
}
