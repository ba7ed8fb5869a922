package io.zugang.access.catalogue;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** A catalogue is another than before. */
record CatalogueEvent(UUID subject, UUID tenantId, ApplicationResponse data) implements DomainEvent {

    @Override
    public String type() {
        return "access.catalogue.updated.v1";
    }
}
