package io.zugang.tenant.unit;

import io.zugang.platform.persistence.TenantOwned;
import io.zugang.tenant.identifier.NameKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "organizational_unit")
class OrganizationalUnit extends TenantOwned {

    @Column(nullable = false)
    private String name;

    @Column(name = "name_key", nullable = false)
    private String nameKey;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    OrganizationalUnit() {}

    OrganizationalUnit(UUID tenantId, String name, @Nullable UUID parentId) {
        super(tenantId);
        rename(name);
        this.parentId = parentId;
    }

    final void rename(String newName) {
        name = newName.strip();
        nameKey = NameKey.of(newName).value();
    }

    /** Null for the top. */
    void moveUnder(@Nullable UUID newParent) {
        parentId = newParent;
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }
}
