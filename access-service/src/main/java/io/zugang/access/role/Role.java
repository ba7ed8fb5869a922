package io.zugang.access.role;

import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.Scope;
import io.zugang.platform.persistence.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A named set of permissions. Its key never changes, since assignments and other services know it by that. */
@Entity
@Table(name = "role")
class Role extends VersionedEntity {

    @Column(name = "tenant_id", updatable = false)
    private @Nullable UUID tenantId;

    @Column(updatable = false)
    private String key;

    private String name;

    private String description;

    @Enumerated(EnumType.STRING)
    @Column(name = "widest_scope")
    private Scope widestScope;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> permissions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> grantable;

    /** Of the catalogue that a system role was written from; 0 for roles of tenants. */
    private int revision;

    /** For Hibernate only. */
    protected Role() {}

    private Role(@Nullable UUID tenantId, String key) {
        this.tenantId = tenantId;
        this.key = key;
        this.grantable = List.of();
    }

    /** A new role of a tenant. */
    static Role ofTenant(UUID tenantId, CreateRoleRequest request) {
        var role = new Role(tenantId, request.key());
        role.name = request.name();
        role.description = request.description() == null ? "" : request.description();
        role.widestScope = request.widestScope() == null ? Scope.TENANT : request.widestScope();
        role.allow(request.permissions());
        return role;
    }

    /** A new system role, still without content. */
    static Role ofSystem(String key) {
        return new Role(null, key);
    }

    /** Takes over what the catalogue says now, unless a newer catalogue was here already; tells whether that is a change. */
    boolean apply(SystemRole wanted, int catalogueRevision) {
        if (catalogueRevision < revision || (name != null && wanted.equals(asSystemRole()))) {
            return false;
        }
        this.name = wanted.name();
        this.description = wanted.description();
        this.widestScope = wanted.widestScope();
        this.grantable = sorted(wanted.grantable());
        this.revision = catalogueRevision;
        allow(wanted.permissions());
        return true;
    }

    void apply(UpdateRoleRequest change) {
        if (change.name() != null) {
            this.name = change.name();
        }
        if (change.description() != null) {
            this.description = change.description();
        }
        if (change.widestScope() != null) {
            this.widestScope = change.widestScope();
        }
        if (change.permissions() != null) {
            allow(change.permissions());
        }
    }

    /** Null for system roles. */
    @Nullable
    UUID tenantId() {
        return tenantId;
    }

    boolean isSystem() {
        return tenantId == null;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    Scope widestScope() {
        return widestScope;
    }

    List<String> permissions() {
        return permissions;
    }

    List<String> grantable() {
        return grantable;
    }

    RoleView view() {
        return new RoleView(id(), key, widestScope, Set.copyOf(permissions), Set.copyOf(grantable));
    }

    private SystemRole asSystemRole() {
        return new SystemRole(key, name, description, widestScope, Set.copyOf(permissions), Set.copyOf(grantable));
    }

    private void allow(Collection<String> wanted) {
        this.permissions = sorted(wanted);
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().distinct().sorted().toList();
    }
}
