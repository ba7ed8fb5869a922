package io.zugang.access.group;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A group and the permissions that its members have by it. The roles that they hold by it are a table of their own. */
@Entity
@Table(name = "rights_group")
class RightsGroup extends TenantOwned {

    /** What a group is for. */
    enum Kind {
        /** The one of a tenant, which its external accounts are in by themselves. */
        TENANT_RIGHTS,
        /** A built-in one of the provider. */
        SYSTEM,
        /** One that somebody made. */
        CUSTOM
    }

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    /** Of built-in groups only. */
    @Column(updatable = false)
    private @Nullable String key;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> permissions;

    /** For Hibernate only. */
    protected RightsGroup() {}

    private RightsGroup(UUID tenantId, Kind kind, String name) {
        super(tenantId);
        this.kind = kind;
        this.name = name;
        this.permissions = List.of();
    }

    /** A new group without members, which grants nothing. */
    static RightsGroup custom(UUID tenantId, String name) {
        return new RightsGroup(tenantId, Kind.CUSTOM, name);
    }

    void rename(String newName) {
        this.name = newName;
    }

    void grant(Collection<String> wanted) {
        this.permissions = wanted.stream().distinct().sorted().toList();
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    String key() {
        return key;
    }

    String name() {
        return name;
    }

    List<String> permissions() {
        return permissions;
    }
}
