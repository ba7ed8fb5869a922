package io.zugang.access.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.snapshot.AccessChange;
import io.zugang.access.snapshot.AccessVersions;
import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps the projection of tenants themselves. */
@ApplicationScoped
class TenantEvents implements EventHandler {

    private final TenantRepository tenants;
    private final FactRepository facts;
    private final AccessVersions versions;
    private final Outbox outbox;
    private final ObjectMapper json;

    TenantEvents(
            TenantRepository tenants, FactRepository facts, AccessVersions versions, Outbox outbox, ObjectMapper json) {
        this.tenants = tenants;
        this.facts = facts;
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
        return Set.of(
                "tenant.tenant.created.v1",
                "tenant.tenant.updated.v1",
                "tenant.tenant.moved.v1",
                "tenant.tenant.suspended.v1",
                "tenant.tenant.activated.v1",
                "tenant.tenant.deleted.v1",
                "tenant.tenant.restored.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        var fact = read(event);
        var known = tenants.findByIdOptional(fact.id());
        var tenant = known.orElseGet(() -> new TenantRef(fact.id()));
        if (tenant.isNewerThan(fact)) {
            return;
        }
        var formerParent = facts.parentOf(fact.id());
        boolean moved = !Objects.equals(formerParent, fact.parentId());
        facts.setTenant(fact);
        boolean decisive = tenant.apply(fact);
        tenants.persist(tenant);
        if (known.isEmpty() || decisive || moved) {
            var concerned = Stream.of(fact.id(), formerParent, fact.parentId())
                    .filter(Objects::nonNull)
                    .toList();
            versions.advance(concerned, AccessChange.TENANT);
        }
        if (known.isPresent() && (decisive || moved)) {
            outbox.publish(new TenantEvent.Changed(fact.id(), fact.status()));
        }
    }

    private TenantFact read(CloudEvent event) {
        try {
            return json.treeToValue(event.data(), TenantFact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The tenant of event " + event.id() + " cannot be read", e);
        }
    }
}
