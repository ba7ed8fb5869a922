package io.zugang.tenant.module;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A module that is switched on for an installation. */
@Entity
@Table(name = "enabled_module")
class EnabledModule extends TenantOwned {

    @Column(name = "installation_id", nullable = false, updatable = false)
    private UUID installationId;

    @Column(name = "module_key", nullable = false, updatable = false)
    private String moduleKey;

    EnabledModule() {}

    EnabledModule(UUID tenantId, UUID installationId, String moduleKey) {
        super(tenantId);
        this.installationId = installationId;
        this.moduleKey = moduleKey;
    }

    UUID installationId() {
        return installationId;
    }

    String moduleKey() {
        return moduleKey;
    }
}
