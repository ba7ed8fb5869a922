package io.zugang.access.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.snapshot.AccessChange;
import io.zugang.access.snapshot.AccessVersions;
import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the projections of a tenant's units, modules and settings. The tenant is the one the event is of; what the data say
 * about it is not looked at.
 */
@ApplicationScoped
class TenantFactEvents implements EventHandler {

    private static final String UNIT = "tenant.unit.";
    private static final String UNIT_DELETED = "tenant.unit.deleted.v1";
    private static final String ENTITLEMENT = "tenant.entitlement.";

    private final FactRepository facts;
    private final TenantRepository tenants;
    private final AccessVersions versions;
    private final Outbox outbox;
    private final ObjectMapper json;

    TenantFactEvents(
            FactRepository facts, TenantRepository tenants, AccessVersions versions, Outbox outbox, ObjectMapper json) {
        this.facts = facts;
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
        return Set.of(
                "tenant.unit.created.v1",
                "tenant.unit.updated.v1",
                "tenant.unit.moved.v1",
                UNIT_DELETED,
                "tenant.entitlement.granted.v1",
                "tenant.entitlement.changed.v1",
                "tenant.entitlement.expired.v1",
                "tenant.entitlement.revoked.v1",
                "tenant.setting.changed.v1",
                "tenant.setting.reset.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        var tenantId = event.tenantid();
        boolean news;
        if (event.type().startsWith(UNIT)) {
            news = unitTold(tenantId, read(event, UnitFact.class), event.type().equals(UNIT_DELETED));
        } else if (event.type().startsWith(ENTITLEMENT)) {
            news = entitlementTold(tenantId, read(event, EntitlementFact.class));
        } else {
            news = settingTold(tenantId, read(event, SettingFact.class));
        }
        if (news) {
            versions.advance(tenantId, AccessChange.TENANT);
            // Other services remember permits until they are told.
            tenants.findByIdOptional(tenantId)
                    .ifPresent(tenant -> outbox.publish(
                            new TenantEvent.Changed(tenantId, tenant.view().status())));
        }
    }

    private boolean unitTold(UUID tenantId, UnitFact unit, boolean deleted) {
        if (!facts.isNews(tenantId, "UNIT", unit.id().toString(), unit.version())) {
            return false;
        }
        if (deleted) {
            facts.removeUnit(tenantId, unit);
        } else {
            facts.setUnit(tenantId, unit);
        }
        return true;
    }

    private boolean entitlementTold(UUID tenantId, EntitlementFact entitlement) {
        if (!facts.isNews(tenantId, "ENTITLEMENT", entitlement.id().toString(), entitlement.version())) {
            return false;
        }
        if (entitlement.isLive()) {
            facts.setModule(tenantId, entitlement);
        } else {
            facts.removeModule(tenantId, entitlement);
        }
        return true;
    }

    private boolean settingTold(UUID tenantId, SettingFact setting) {
        if (!facts.isNews(tenantId, "SETTING", setting.key(), setting.version())) {
            return false;
        }
        var value = setting.text();
        if (value == null) {
            facts.removeSetting(tenantId, setting.key());
        } else {
            facts.setSetting(tenantId, setting.key(), value);
        }
        return true;
    }

    private <T> T read(CloudEvent event, Class<T> type) {
        try {
            return json.treeToValue(event.data(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data of event " + event.id() + " cannot be read", e);
        }
    }
}
