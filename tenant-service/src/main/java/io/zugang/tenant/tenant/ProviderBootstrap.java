package io.zugang.tenant.tenant;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes the provider's company when the service first starts, once, also when several instances start together. */
@ApplicationScoped
class ProviderBootstrap {

    private final TenantRepository tenants;
    private final TenantIdentifiers identifiers;
    private final TenantConfig config;
    private final TenantScope scope;
    private final TenantJournal journal;

    ProviderBootstrap(
            TenantRepository tenants,
            TenantIdentifiers identifiers,
            TenantConfig config,
            TenantScope scope,
            TenantJournal journal) {
        this.tenants = tenants;
        this.identifiers = identifiers;
        this.config = config;
        this.scope = scope;
        this.journal = journal;
    }

    void onStart(@Observes StartupEvent event) {
        ensureProvider();
    }

    void ensureProvider() {
        scope.asSystem(
                "bootstrap of the provider",
                () -> QuarkusTransaction.requiringNew().run(this::createUnlessPresent));
    }

    private void createUnlessPresent() {
        tenants.lock("provider");
        if (tenants.findProvider().isPresent()) {
            return;
        }
        var provider = Tenant.provider(config.providerName());
        tenants.persistAndFlush(provider);
        identifiers.claim(provider);
        journal.created("tenant.create", TenantResponse.of(provider));
    }
}
