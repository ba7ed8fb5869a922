package io.zugang.access.collection;

import io.zugang.platform.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;

/** Collections decide nothing by themselves: the roles that name them do. So a change leaves an audit entry only. */
@ApplicationScoped
class CollectionRecorder {

    private static final String TARGET = "resource-collection";

    private final AuditTrail audit;

    CollectionRecorder(AuditTrail audit) {
        this.audit = audit;
    }

    void created(ResourceCollection collection) {
        var after = CollectionResponse.of(collection);
        audit.record("collection.created", TARGET, after.id(), after.tenantId(), null, after);
    }

    /** Nothing is left behind by a change that changed nothing. */
    void updated(ResourceCollection collection, CollectionResponse before) {
        var after = CollectionResponse.of(collection);
        if (!before.name().equals(after.name())) {
            audit.record("collection.updated", TARGET, after.id(), after.tenantId(), before, after);
        }
    }

    void deleted(ResourceCollection collection) {
        var before = CollectionResponse.of(collection);
        audit.record("collection.deleted", TARGET, before.id(), before.tenantId(), before, null);
    }
}
