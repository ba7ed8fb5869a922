package io.zugang.access.collection;

import io.zugang.access.engine.Permission.CollectionAction;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a role allows in a collection. The tenant is that of both. */
@Entity
@Table(name = "role_collection")
class RoleCollection {

    @EmbeddedId
    private Key key;

    /** Only written here; row-level security looks at it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> actions;

    /** What makes it one. */
    @Embeddable
    record Key(
            @Column(name = "role_id") UUID roleId,
            @Column(name = "collection_id") UUID collectionId) implements Serializable {}

    /** For Hibernate only. */
    protected RoleCollection() {}

    RoleCollection(UUID roleId, ResourceCollection collection, Collection<CollectionAction> actions) {
        this.key = new Key(roleId, collection.id());
        this.tenantId = collection.tenantId();
        allow(actions);
    }

    /** Allows exactly these from now on. */
    final void allow(Collection<CollectionAction> wanted) {
        this.actions =
                wanted.stream().distinct().sorted().map(CollectionAction::name).toList();
    }

    UUID collectionId() {
        return key.collectionId();
    }

    List<CollectionAction> actions() {
        return actions.stream().map(CollectionAction::valueOf).toList();
    }
}
