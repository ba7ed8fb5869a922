package io.zugang.identity.client;

import io.zugang.identity.secret.RandomToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Read-only view on clients for the protocol endpoints. Needs system reach: a client is looked up before anyone is known. */
@ApplicationScoped
public class ClientDirectory {

    /** Compared with when there is nothing to compare with, so that unknown clients cost the same. */
    private static final String NOBODYS_HASH = RandomToken.hash(RandomToken.next());

    private final ClientRepository clients;

    ClientDirectory(ClientRepository clients) {
        this.clients = clients;
    }

    /** The client with this id, without any proof that the caller is that client. */
    public Optional<RegisteredClient> byClientId(String clientId) {
        return clients.byClientId(clientId).map(OauthClient::registered);
    }

    /** The client with this id and secret. */
    public Optional<RegisteredClient> authenticated(String clientId, String secret) {
        var client = clients.byClientId(clientId);
        var hash = client.flatMap(OauthClient::secretHash).orElse(NOBODYS_HASH);
        return RandomToken.matches(secret, hash) ? client.map(OauthClient::registered) : Optional.empty();
    }
}
