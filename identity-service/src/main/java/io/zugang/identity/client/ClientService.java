package io.zugang.identity.client;

import io.zugang.identity.IdentityProblem;
import io.zugang.identity.secret.RandomToken;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Use cases of installation clients. */
@ApplicationScoped
class ClientService {

    private static final String TARGET = "oauth-client";

    private final ClientRepository clients;
    private final Outbox outbox;
    private final AuditTrail audit;

    ClientService(ClientRepository clients, Outbox outbox, AuditTrail audit) {
        this.clients = clients;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Makes the client of an installation, or finds the one it already has: sync-service repeats this call freely. */
    @Transactional
    ClientResponse provision(ProvisionClientRequest request) {
        requireNameOfInstallation(request);
        clients.lock(request.clientId());
        var known = clients.byClientId(request.clientId()).orElse(null);
        if (known == null) {
            return ClientResponse.of(create(request));
        }
        if (!known.standsFor(request.tenantId(), request.installationId())) {
            throw new ProblemException(
                    IdentityProblem.CLIENT_TAKEN, "This client id already stands for another installation");
        }
        return ClientResponse.of(known);
    }

    /** Gives an installation's client a new secret; the former one ends at once. */
    @Transactional
    ClientSecretResponse rotateSecret(String clientId) {
        var client = clients.locked(clientId).orElse(null);
        var tenantId = client == null ? null : client.tenantId();
        if (client == null || tenantId == null) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such installation client");
        }
        var secret = RandomToken.next();
        client.replaceSecret(RandomToken.hash(secret));
        audit.record("client.secret-rotated", TARGET, client.id(), tenantId, null, described(client));
        return new ClientSecretResponse(clientId, secret);
    }

    private OauthClient create(ProvisionClientRequest request) {
        var client = OauthClient.installation(request.clientId(), request.tenantId(), request.installationId());
        clients.persistAndFlush(client);
        outbox.publish(ClientEvent.Created.of(client, request.tenantId(), request.installationId()));
        audit.record("client.created", TARGET, client.id(), request.tenantId(), null, described(client));
        return client;
    }

    private static @Nullable Object described(OauthClient client) {
        return Map.of("clientId", client.clientId());
    }

    private static void requireNameOfInstallation(ProvisionClientRequest request) {
        if (!request.clientId().equals("installation-" + request.installationId())) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The client id does not fit the installation")
                    .withField("clientId", "must be installation-<installationId>");
        }
    }
}
