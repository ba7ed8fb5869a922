package io.zugang.access.team;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Some accounts of a tenant under a name. */
@Entity
@Table(name = "team")
class Team extends TenantOwned {

    private String name;

    /** For Hibernate only. */
    protected Team() {}

    Team(UUID tenantId, String name) {
        super(tenantId);
        this.name = name;
    }

    void rename(String changed) {
        this.name = changed;
    }

    String name() {
        return name;
    }
}
