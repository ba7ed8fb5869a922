package io.zugang.identity.identityprovider;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What others learn: the provider as the API shows it. */
record IdentityProviderEvent(Kind kind, IdentityProviderResponse provider) implements DomainEvent {

    /** What happened. */
    enum Kind {
        CREATED("identity.idp.created.v1"),
        UPDATED("identity.idp.updated.v1"),
        DELETED("identity.idp.deleted.v1");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    @Override
    public String type() {
        return kind.type;
    }

    @Override
    public UUID subject() {
        return provider.id();
    }

    @Override
    public UUID tenantId() {
        return provider.tenantId();
    }

    @Override
    public Object data() {
        return provider;
    }
}
