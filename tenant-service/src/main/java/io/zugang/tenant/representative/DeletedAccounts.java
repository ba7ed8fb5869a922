package io.zugang.tenant.representative;

import io.zugang.platform.events.CloudEvent;
import io.zugang.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Whoever is gone represents nobody. */
@ApplicationScoped
class DeletedAccounts implements EventHandler {

    private final RepresentativeService representatives;

    DeletedAccounts(RepresentativeService representatives) {
        this.representatives = representatives;
    }

    @Override
    public String source() {
        return "identity-service";
    }

    @Override
    public Set<String> types() {
        return Set.of("identity.account.deleted.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        representatives.accountDeleted(UUID.fromString(event.subject()));
    }
}
