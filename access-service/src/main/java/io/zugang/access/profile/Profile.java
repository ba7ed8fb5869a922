package io.zugang.access.profile;

import io.zugang.platform.persistence.VersionedEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A bundle of roles for accounts of one tenant, or of every tenant. */
@Entity
@Table(name = "profile")
class Profile extends VersionedEntity {

    @Column(name = "tenant_id", updatable = false)
    private @Nullable UUID tenantId;

    @Enumerated(EnumType.STRING)
    private ProfileKind kind;

    @Column(updatable = false)
    private @Nullable String key;

    private String name;

    @Column(updatable = false)
    private boolean system;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "assignable_by")
    private @Nullable List<String> assignableBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "profile_role", joinColumns = @JoinColumn(name = "profile_id"))
    @Column(name = "role_id")
    private Set<UUID> roles;

    /** Of the catalogue that a system profile was written from; 0 for the others. */
    private int revision;

    /** For Hibernate only. */
    protected Profile() {}

    /**
     * A new profile.
     *
     * @param tenantId null for one that is there for everybody
     */
    Profile(@Nullable UUID tenantId, String name, ProfileKind kind, Collection<UUID> roles) {
        this.tenantId = tenantId;
        this.name = name;
        this.kind = kind;
        this.roles = new TreeSet<>(roles);
    }

    /** A new system profile. */
    static Profile ofSystem(SystemProfile wanted, Collection<UUID> roles, int catalogueRevision) {
        var profile = new Profile(null, wanted.name(), wanted.kind(), roles);
        profile.key = wanted.key();
        profile.system = true;
        profile.revision = catalogueRevision;
        return profile;
    }

    /** Takes over what the catalogue says now, unless a newer catalogue was here already; tells whether that is a change. */
    boolean apply(SystemProfile wanted, Collection<UUID> wantedRoles, int catalogueRevision) {
        boolean same = name.equals(wanted.name()) && kind == wanted.kind() && roles.equals(Set.copyOf(wantedRoles));
        if (catalogueRevision < revision || same) {
            return false;
        }
        this.name = wanted.name();
        this.kind = wanted.kind();
        this.revision = catalogueRevision;
        bundle(wantedRoles);
        return true;
    }

    void apply(UpdateProfileRequest change, Collection<UUID> wantedRoles) {
        if (change.name() != null) {
            this.name = change.name();
        }
        if (change.kind() != null) {
            this.kind = change.kind();
        }
        if (change.assignableBy() != null) {
            limitAssigning(change.assignableBy());
        }
        bundle(wantedRoles);
    }

    /** Bundles exactly these roles from now on. */
    void bundle(Collection<UUID> wanted) {
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    /** Nothing means that whoever may assign profiles may assign this one. */
    void limitAssigning(Collection<String> roleKeys) {
        this.assignableBy = roleKeys.isEmpty()
                ? null
                : roleKeys.stream().distinct().sorted().toList();
    }

    /** Null if it is there for everybody. */
    @Nullable
    UUID tenantId() {
        return tenantId;
    }

    ProfileKind kind() {
        return kind;
    }

    @Nullable
    String key() {
        return key;
    }

    String name() {
        return name;
    }

    boolean isSystem() {
        return system;
    }

    /** Keys of the roles whose holders may assign it; empty for no such limit. */
    List<String> assignableBy() {
        return assignableBy == null ? List.of() : assignableBy;
    }

    /** Ids in order. */
    List<UUID> roles() {
        return roles.stream().sorted().toList();
    }
}
