package io.zugang.sync.mapping;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

@Entity
class Mapping extends TenantOwned {

    static final Set<UserType> EXCLUDED_BY_DEFAULT = Set.of(UserType.SYSTEM, UserType.LIGHT);

    @Column(name = "connection_id", nullable = false, updatable = false)
    private UUID connectionId;

    @Convert(converter = UserTypesColumn.class)
    @Column(name = "excluded_types", nullable = false)
    private Set<UserType> excludedTypes;

    @Column(name = "min_name_length", nullable = false)
    private int minNameLength;

    /** For Hibernate only. */
    protected Mapping() {}

    Mapping(UUID tenantId, UUID connectionId, int minNameLength) {
        super(tenantId);
        this.connectionId = connectionId;
        this.excludedTypes = EXCLUDED_BY_DEFAULT;
        this.minNameLength = minNameLength;
    }

    void change(Set<UserType> excluded, int minLength) {
        excludedTypes = excluded.isEmpty() ? Set.of() : EnumSet.copyOf(excluded);
        minNameLength = minLength;
    }

    UUID connectionId() {
        return connectionId;
    }

    Set<UserType> excludedTypes() {
        return excludedTypes;
    }

    int minNameLength() {
        return minNameLength;
    }
}
