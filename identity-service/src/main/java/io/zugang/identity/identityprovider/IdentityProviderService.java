package io.zugang.identity.identityprovider;

import io.zugang.identity.IdentityProblem;
import io.zugang.identity.secret.Sealing;
import io.zugang.identity.tenant.TenantDirectory;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of a company's identity providers. */
@ApplicationScoped
@Transactional
class IdentityProviderService {

    private static final String TARGET = "identity-provider";
    private static final String PURPOSE = "identity-provider-secret";
    private static final int MOST_OF_A_TENANT = 20;

    private final IdentityProviderRepository providers;
    private final TenantDirectory tenants;
    private final Sealing sealing;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final TenantScope scope;

    IdentityProviderService(
            IdentityProviderRepository providers,
            TenantDirectory tenants,
            Sealing sealing,
            AuditTrail audit,
            Outbox outbox,
            TenantScope scope) {
        this.providers = providers;
        this.tenants = tenants;
        this.sealing = sealing;
        this.audit = audit;
        this.outbox = outbox;
        this.scope = scope;
    }

    Page<IdentityProviderResponse> list(@Nullable UUID tenantId, PageRequest page) {
        var rows = providers.page(tenantId, scope.reach(), page.after(), page.limit() + 1);
        return Page.of(
                rows,
                page,
                IdentityProviderResponse::of,
                provider -> provider.id().toString());
    }

    IdentityProviderResponse get(UUID id) {
        return IdentityProviderResponse.of(existing(id));
    }

    IdentityProviderResponse create(CreateIdentityProviderRequest request) {
        var tenantId = request.tenantId();
        if (!tenants.reaches(tenantId, scope.reach())) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such company within your reach.");
        }
        providers.lock(tenantId);
        if (providers.count("tenantId", tenantId) >= MOST_OF_A_TENANT) {
            throw new ProblemException(
                    CommonProblem.CONFLICT, "A company has at most " + MOST_OF_A_TENANT + ". Delete one first.");
        }
        var provider = new IdentityProvider(tenantId);
        configure(provider, request.settings(), request.clientSecret());
        providers.persistAndFlush(provider);
        var after = IdentityProviderResponse.of(provider);
        note("identity-provider.created", IdentityProviderEvent.Kind.CREATED, null, after);
        return after;
    }

    IdentityProviderResponse update(UUID id, EntityVersion expected, UpdateIdentityProviderRequest request) {
        var provider = existing(id);
        providers.lock(provider.tenantId());
        provider.requireVersion(expected.value());
        var before = IdentityProviderResponse.of(provider);
        configure(provider, request.appliedTo(provider), request.clientSecret());
        providers.flush();
        var after = IdentityProviderResponse.of(provider);
        if (after.version() != before.version()) {
            note("identity-provider.updated", IdentityProviderEvent.Kind.UPDATED, before, after);
        }
        return after;
    }

    void delete(UUID id, EntityVersion expected) {
        var provider = existing(id);
        provider.requireVersion(expected.value());
        var before = IdentityProviderResponse.of(provider);
        providers.delete(provider);
        audit.record("identity-provider.deleted", TARGET, id, before.tenantId(), before, null);
        outbox.publish(new IdentityProviderEvent(IdentityProviderEvent.Kind.DELETED, before));
    }

    private void configure(IdentityProvider provider, ProviderSettings settings, @Nullable String secret) {
        boolean taken = providers.ofTenant(provider.tenantId()).stream()
                .anyMatch(other ->
                        !other.id().equals(provider.id()) && other.name().equalsIgnoreCase(settings.name()));
        if (taken) {
            throw new ProblemException(
                    IdentityProblem.IDENTITY_PROVIDER_NAME_TAKEN, "Choose a name that the company does not use yet.");
        }
        provider.configure(settings);
        if (secret != null) {
            provider.sealSecret(sealing.seal(PURPOSE, secret.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private IdentityProvider existing(UUID id) {
        return providers
                .find(id, scope.reach())
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "There is no such identity provider within your reach."));
    }

    private void note(
            String action,
            IdentityProviderEvent.Kind kind,
            @Nullable IdentityProviderResponse before,
            IdentityProviderResponse after) {
        audit.record(action, TARGET, after.id(), after.tenantId(), before, after);
        outbox.publish(new IdentityProviderEvent(kind, after));
    }
}
