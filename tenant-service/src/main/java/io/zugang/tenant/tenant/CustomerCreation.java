package io.zugang.tenant.tenant;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner, or the provider, creates a customer. */
@ApplicationScoped
class CustomerCreation {

    private static final TenantResponse.Warning SIMILAR_NAME = new TenantResponse.Warning(
            "similar-name", "You already have a customer with this name. Take care which one you mean.");

    private final TenantRepository tenants;
    private final TenantIdentifiers identifiers;
    private final CompanyDomain domains;
    private final CustomerDelegation delegation;
    private final PortalOption portal;
    private final TenantScope scope;
    private final CurrentCaller caller;
    private final TenantJournal journal;

    CustomerCreation(
            TenantRepository tenants,
            TenantIdentifiers identifiers,
            CompanyDomain domains,
            CustomerDelegation delegation,
            PortalOption portal,
            TenantScope scope,
            CurrentCaller caller,
            TenantJournal journal) {
        this.tenants = tenants;
        this.identifiers = identifiers;
        this.domains = domains;
        this.delegation = delegation;
        this.portal = portal;
        this.scope = scope;
        this.caller = caller;
        this.journal = journal;
    }

    @Transactional
    public TenantResponse create(CreateTenantRequest request) {
        var tenant = Tenant.customer(request.name(), managingPartner(request.partnerId()));
        if (request.number() != null) {
            tenant.renumber(request.number());
        }
        // Written first: what follows belongs to the tenant, and row-level security must know it.
        tenants.persistAndFlush(tenant);
        identifiers.claim(tenant);
        domains.claimFirst(tenant.id(), request.domain(), tenant.isOwner());
        var partnerId = tenant.partnerId();
        if (partnerId != null) {
            delegation.begin(tenant.id(), partnerId);
        }
        var created = TenantResponse.of(tenant);
        journal.created("tenant.create", created);
        if (Boolean.TRUE.equals(request.portalEnabled())) {
            portal.switchOn(tenant.id());
        }
        return created.withWarnings(tenants.hasNamesake(tenant, scope.reach()) ? List.of(SIMILAR_NAME) : List.of());
    }

    private @Nullable UUID managingPartner(@Nullable UUID wanted) {
        if (scope.reach().everything()) {
            return wanted == null ? null : requirePartner(wanted);
        }
        var own = caller.get().tenantId();
        if (own == null || !isPartner(own)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only the provider and partners create customers.");
        }
        if (wanted != null && !wanted.equals(own)) {
            throw invalidPartner("must be left out or be your own company");
        }
        return own;
    }

    private UUID requirePartner(UUID partnerId) {
        if (!isPartner(partnerId)) {
            throw invalidPartner("is not a partner");
        }
        return partnerId;
    }

    private boolean isPartner(UUID tenantId) {
        return tenants.findReachable(tenantId, scope.reach())
                .filter(tenant -> tenant.kind() == TenantKind.PARTNER)
                .isPresent();
    }

    private static ProblemException invalidPartner(String message) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "Correct the fields listed in errors.")
                .withField("partnerId", message);
    }
}
