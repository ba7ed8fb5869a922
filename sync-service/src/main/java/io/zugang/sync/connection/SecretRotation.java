package io.zugang.sync.connection;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Gives an installation a new client secret. No transaction is open while identity-service is asked. */
@ApplicationScoped
class SecretRotation {

    private final ConnectionService connections;
    private final InstallationClients clients;

    SecretRotation(ConnectionService connections, InstallationClients clients) {
        this.connections = connections;
        this.clients = clients;
    }

    ClientSecretResponse rotate(UUID connectionId) {
        var connection = connections.get(connectionId);
        var view = ConnectionView.of(connection).requireConnected();
        var clientId = Objects.requireNonNull(connection.clientId(), "a connected installation has a client");
        try {
            var secret = clients.rotateSecret(clientId);
            connections.secretRotated(view);
            return new ClientSecretResponse(secret.clientId(), secret.clientSecret());
        } catch (IdentityFailure failure) {
            throw new ProblemException(CommonProblem.DEPENDENCY_UNAVAILABLE, failure.detail())
                    .with("dependency", "identity-service");
        }
    }
}
