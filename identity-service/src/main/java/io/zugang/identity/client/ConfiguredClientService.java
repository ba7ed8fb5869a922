package io.zugang.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes the clients that come from configuration. */
@ApplicationScoped
class ConfiguredClientService {

    private static final String PORTAL = "portal";

    private final ClientRepository clients;

    ConfiguredClientService(ClientRepository clients) {
        this.clients = clients;
    }

    @Transactional
    void putService(String clientId, String secretHash) {
        clients.lock(clientId);
        var client = clients.byClientId(clientId).orElseGet(() -> added(OauthClient.service(clientId)));
        client.replaceSecret(secretHash);
    }

    @Transactional
    void putPortal(List<String> redirectUris, List<String> postLogoutRedirectUris) {
        clients.lock(PORTAL);
        var client = clients.byClientId(PORTAL).orElseGet(() -> added(OauthClient.portal(PORTAL)));
        client.redirectTo(redirectUris, postLogoutRedirectUris);
    }

    private OauthClient added(OauthClient client) {
        clients.persist(client);
        return client;
    }
}
