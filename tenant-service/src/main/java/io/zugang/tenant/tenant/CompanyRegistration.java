package io.zugang.tenant.tenant;

import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.identifier.IdentifierService;
import io.zugang.tenant.identifier.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static io.zugang.tenant.TenantProblem.REGISTRATION_COMPLETED;

/**
 * identity-service registers the company of a person who signs up. The company is PENDING until the person's e-mail
 * address is verified; until then the registration may be repeated with the same or with other data.
 */
@ApplicationScoped
class CompanyRegistration {

    private final TenantRepository tenants;
    private final TenantIdentifiers claims;
    private final IdentifierService identifiers;
    private final CompanyDomain domains;
    private final TenantConfig config;
    private final TenantJournal journal;
    private final Clock clock;

    CompanyRegistration(
            TenantRepository tenants,
            TenantIdentifiers claims,
            IdentifierService identifiers,
            CompanyDomain domains,
            TenantConfig config,
            TenantJournal journal,
            Clock clock) {
        this.tenants = tenants;
        this.claims = claims;
        this.identifiers = identifiers;
        this.domains = domains;
        this.config = config;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public RegisteredCompanyResponse register(RegisterCompanyRequest request) {
        tenants.lock("registration " + request.registrationId());
        var known = tenants.findRegistration(request.registrationId()).orElse(null);
        if (known == null) {
            return RegisteredCompanyResponse.of(store(create(request), request, null));
        }
        boolean sameKind = known.kind() == request.kind().tenantKind();
        if (sameKind && known.isPending()) {
            return RegisteredCompanyResponse.of(repeat(known, request));
        }
        if (!sameKind || !NameKey.of(request.name()).value().equals(known.nameKey())) {
            throw new ProblemException(
                    REGISTRATION_COMPLETED, "This registration made another company. Start a new registration.");
        }
        return RegisteredCompanyResponse.of(known);
    }

    private static Tenant create(RegisterCompanyRequest request) {
        return Tenant.registered(request.kind().tenantKind(), request.name(), request.registrationId());
    }

    private Tenant repeat(Tenant tenant, RegisterCompanyRequest request) {
        var before = TenantResponse.of(tenant);
        identifiers.releaseAll(tenant.id());
        domains.forget(tenant.id());
        tenant.rename(request.name());
        return store(tenant, request, before);
    }

    private Tenant store(Tenant tenant, RegisterCompanyRequest request, @Nullable TenantResponse before) {
        tenant.awaitVerificationUntil(clock.instant().plus(config.pendingFor()));
        tenants.persistAndFlush(tenant);
        claims.claim(tenant);
        domains.claimFirst(tenant.id(), request.domain(), tenant.isOwner());
        var after = TenantResponse.of(tenant);
        if (before == null) {
            journal.created("tenant.register", after);
        } else {
            journal.updated("tenant.register-again", before, after, List.of("name"));
        }
        return tenant;
    }
}
