package io.zugang.access.collection;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Some resources of a tenant that lie together. Its type and key never change, since products know it by them. */
@Entity
@Table(name = "resource_collection")
class ResourceCollection extends TenantOwned {

    @Column(updatable = false)
    private String type;

    @Column(updatable = false)
    private String key;

    private String name;

    /** For Hibernate only. */
    protected ResourceCollection() {}

    ResourceCollection(UUID tenantId, CreateCollectionRequest request) {
        super(tenantId);
        this.type = request.type();
        this.key = request.key();
        this.name = request.name();
    }

    void rename(String changed) {
        this.name = changed;
    }

    String type() {
        return type;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }
}
