package io.zugang.identity.client;

import io.quarkus.runtime.StartupEvent;
import io.zugang.identity.secret.RandomToken;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Brings the configured clients into the database at each start; safe when several instances start together. */
@ApplicationScoped
class ConfiguredClients {

    private static final Logger LOG = Logger.getLogger(ConfiguredClients.class);

    /** Named here, because an environment variable cannot say where a key has a dash. */
    static final List<String> SERVICES =
            List.of("access-service", "identity-service", "sync-service", "tenant-service");

    private final ConfiguredClientService clients;
    private final TenantScope scope;
    private final Config config;
    private final List<String> redirectUris;
    private final List<String> postLogoutRedirectUris;

    ConfiguredClients(
            ConfiguredClientService clients,
            TenantScope scope,
            Config config,
            @ConfigProperty(name = "identity.portal-redirect-uris") Optional<List<String>> redirectUris,
            @ConfigProperty(name = "identity.portal-post-logout-redirect-uris") Optional<List<String>> postLogout) {
        this.clients = clients;
        this.scope = scope;
        this.config = config;
        this.redirectUris = redirectUris.orElse(List.of());
        this.postLogoutRedirectUris = postLogout.orElse(List.of());
    }

    void register(@Observes StartupEvent start) {
        scope.asSystem("clients from configuration", () -> {
            SERVICES.forEach(this::registerService);
            clients.putPortal(redirectUris, postLogoutRedirectUris);
        });
    }

    private void registerService(String clientId) {
        var secret = config.getOptionalValue(secretProperty(clientId), String.class);
        if (secret.isEmpty()) {
            LOG.warnf("%s is not set: %s cannot get tokens", secretProperty(clientId), clientId);
            return;
        }
        clients.putService(clientId, RandomToken.hash(secret.get()));
    }

    static String secretProperty(String clientId) {
        return "identity.client-secrets.\"" + clientId + "\"";
    }
}
