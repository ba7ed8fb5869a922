package io.zugang.identity.client;

import io.zugang.identity.secret.RandomToken;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of applications: people of every tenant sign in to them, so only who reaches every tenant registers them. */
@ApplicationScoped
@Transactional
class ApplicationService {

    private static final String TARGET = "application";

    private final ClientRepository clients;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final TenantScope scope;
    private final Event<ApplicationRemoved> removed;

    ApplicationService(
            ClientRepository clients,
            AuditTrail audit,
            CurrentCaller caller,
            TenantScope scope,
            Event<ApplicationRemoved> removed) {
        this.clients = clients;
        this.audit = audit;
        this.caller = caller;
        this.scope = scope;
        this.removed = removed;
    }

    ApplicationResponse create(CreateApplicationRequest request) {
        if (!scope.reach().everything()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Applications are registered by the provider only.");
        }
        var settings = request.settings();
        ApplicationRules.check(request.type(), settings);
        var client = OauthClient.application(request.type().kind(), settings);
        var secret = request.type() == ApplicationType.CONFIDENTIAL ? RandomToken.next() : null;
        if (secret != null) {
            client.replaceSecret(RandomToken.hash(secret));
        }
        clients.persistAndFlush(client);
        note("application.created", client, null, ApplicationResponse.of(client));
        return ApplicationResponse.of(client, secret);
    }

    Page<ApplicationResponse> list(PageRequest page) {
        var rows = clients.applications(page.after(), page.limit() + 1);
        return Page.of(
                rows, page, ApplicationResponse::of, client -> client.id().toString());
    }

    ApplicationResponse get(String clientId) {
        return ApplicationResponse.of(existing(clientId));
    }

    ApplicationResponse update(String clientId, EntityVersion expected, UpdateApplicationRequest request) {
        var client = existing(clientId);
        client.requireVersion(expected.value());
        var before = ApplicationResponse.of(client);
        var settings = request.appliedTo(client.settings());
        ApplicationRules.check(ApplicationType.of(client.kind()), settings);
        client.configure(settings);
        clients.flush();
        var after = ApplicationResponse.of(client);
        note("application.updated", client, before, after);
        return after;
    }

    void remove(String clientId, EntityVersion expected) {
        var client = existing(clientId);
        client.requireVersion(expected.value());
        note("application.removed", client, ApplicationResponse.of(client), null);
        clients.delete(client);
        removed.fire(new ApplicationRemoved(clientId));
    }

    /** Gives an application a new secret; the former one ends at once. */
    ClientSecretResponse rotateSecret(String clientId) {
        var client = existing(clientId);
        if (client.kind().isPublic()) {
            throw new ProblemException(CommonProblem.CONFLICT, "A public application has no secret.");
        }
        var secret = RandomToken.next();
        client.replaceSecret(RandomToken.hash(secret));
        note("application.secret-rotated", client, null, ApplicationResponse.of(client));
        return new ClientSecretResponse(clientId, secret);
    }

    private OauthClient existing(String clientId) {
        return clients.byClientId(clientId)
                .filter(client -> client.kind().isApplication())
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "There is no such application within your reach."));
    }

    /** An application has no tenant; the act is noted with the tenant of whoever did it. */
    private void note(
            String action,
            OauthClient client,
            @Nullable ApplicationResponse before,
            @Nullable ApplicationResponse after) {
        audit.record(action, TARGET, client.id(), actorsTenant(), before, after);
    }

    private UUID actorsTenant() {
        var tenantId = caller.get().tenantId();
        if (tenantId == null) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Applications are registered by people only.");
        }
        return tenantId;
    }
}
