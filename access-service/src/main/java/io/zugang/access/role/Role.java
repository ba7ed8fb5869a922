package io.zugang.access.role;

import io.zugang.access.catalogue.ConditionRule;
import io.zugang.access.catalogue.DataScopeRule;
import io.zugang.access.catalogue.RoleDefinition;
import io.zugang.access.catalogue.RoleOption;
import io.zugang.access.decision.RoleView;
import io.zugang.access.engine.Scope;
import io.zugang.platform.persistence.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> labels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> aliases;

    @Enumerated(EnumType.STRING)
    @Column(name = "widest_scope")
    private Scope widestScope;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> permissions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> grantable;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> denies;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> masks;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "allowed_scopes")
    private @Nullable List<String> allowedScopes;

    @Enumerated(EnumType.STRING)
    @Column(name = "default_scope")
    private @Nullable Scope defaultScope;

    @Enumerated(EnumType.STRING)
    @Column(name = "fixed_scope")
    private @Nullable Scope fixedScope;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "data_scopes")
    private List<DataScopeRule> dataScopes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ConditionRule> conditions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "all_collections")
    private List<String> allCollections;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, RoleOption> options;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "entity_types")
    private List<String> entityTypes;

    @Column(name = "required_module")
    private @Nullable String requiredModule;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "assignable_to")
    private @Nullable List<String> assignableTo;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "assignable_by")
    private @Nullable List<String> assignableBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "only_applications")
    private List<String> onlyApplications;

    /** Of the catalogue that a system role was written from; 0 for roles of tenants. */
    private int revision;

    /** Of the application whose catalogue it was written from; null for roles of tenants. */
    private @Nullable String application;

    /** For Hibernate only. */
    protected Role() {}

    private Role(@Nullable UUID tenantId, RoleDefinition definition) {
        this.tenantId = tenantId;
        this.key = definition.key();
        define(definition);
    }

    /** A new role of a tenant. */
    static Role ofTenant(UUID tenantId, RoleDefinition definition) {
        return new Role(tenantId, definition);
    }

    /** A new system role, from a revision of an application's catalogue. */
    static Role ofSystem(RoleDefinition definition, String application, int revision) {
        var role = new Role(null, definition);
        role.application = application;
        role.revision = revision;
        return role;
    }

    /** Takes over what the catalogue says now, unless a newer catalogue was here already; tells whether that is a change. */
    boolean apply(RoleDefinition wanted, int catalogueRevision) {
        if (catalogueRevision < revision || wanted.equals(definition())) {
            return false;
        }
        this.revision = catalogueRevision;
        define(wanted);
        return true;
    }

    /** Says something else from now on; the key stays. */
    final void define(RoleDefinition wanted) {
        this.name = wanted.name();
        this.description = wanted.description();
        this.labels = wanted.labels();
        this.aliases = wanted.aliases();
        this.widestScope = wanted.widestScope();
        this.permissions = wanted.permissions();
        this.grantable = wanted.grantable();
        this.denies = wanted.denies();
        this.masks = wanted.masks();
        defineLimits(wanted);
        this.options = wanted.options();
        this.entityTypes = wanted.entityTypes();
        this.requiredModule = wanted.requiredModule();
        this.assignableTo = wanted.assignableTo();
        this.assignableBy = wanted.assignableBy();
        this.onlyApplications = wanted.onlyApplications();
    }

    private void defineLimits(RoleDefinition wanted) {
        var scopes = wanted.allowedScopes();
        this.allowedScopes =
                scopes == null ? null : scopes.stream().map(Scope::name).toList();
        this.defaultScope = wanted.defaultScope();
        this.fixedScope = wanted.fixedScope();
        this.dataScopes = wanted.dataScopes();
        this.conditions = wanted.conditions();
        this.allCollections = wanted.allCollections();
    }

    /** All that it says. */
    RoleDefinition definition() {
        return new RoleDefinition(
                key,
                name,
                description,
                labels,
                aliases,
                widestScope,
                permissions,
                grantable,
                denies,
                masks,
                allowedScopes == null
                        ? null
                        : allowedScopes.stream().map(Scope::valueOf).toList(),
                defaultScope,
                fixedScope,
                dataScopes,
                conditions,
                allCollections,
                options,
                entityTypes,
                requiredModule,
                assignableTo,
                assignableBy,
                onlyApplications);
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

    @Nullable
    String application() {
        return application;
    }

    /** Its patterns resolved by a catalogue. */
    RoleView view(Function<Collection<String>, Set<String>> resolve) {
        return new RoleView(
                id(),
                key,
                widestScope,
                resolve.apply(permissions),
                resolve.apply(grantable),
                definition().rules(resolve));
    }
}
