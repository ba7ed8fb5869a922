package io.zugang.tenant.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.identifier.IdentifierKind;
import io.zugang.tenant.identifier.IdentifierService;
import io.zugang.tenant.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Lists, claims and verifies the domains of a company. */
@ApplicationScoped
class DomainService {

    private final DomainRepository domains;
    private final DomainClaims claims;
    private final DomainProof proof;
    private final TenantDirectory tenants;
    private final IdentifierService identifiers;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    DomainService(
            DomainRepository domains,
            DomainClaims claims,
            DomainProof proof,
            TenantDirectory tenants,
            IdentifierService identifiers,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.domains = domains;
        this.claims = claims;
        this.proof = proof;
        this.tenants = tenants;
        this.identifiers = identifiers;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Page<DomainResponse> list(UUID tenantId, PageRequest page) {
        tenants.require(tenantId);
        var rows = domains.listOf(tenantId, page.after(), page.limit() + 1);
        return Page.of(rows, page, DomainResponse::of, TenantDomain::domain);
    }

    @Transactional
    public DomainResponse get(UUID tenantId, UUID id) {
        return DomainResponse.of(require(tenantId, id));
    }

    @Transactional
    public DomainResponse claim(UUID tenantId, ClaimDomainRequest request) {
        var tenant = tenants.require(tenantId);
        return DomainResponse.of(claims.claimFurther(tenantId, request.domain(), tenant.owner()));
    }

    /** The DNS question is asked between two transactions: a slow server must not keep a database connection. */
    public DomainResponse verify(UUID tenantId, UUID id) {
        var asked = QuarkusTransaction.requiringNew().call(() -> get(tenantId, id));
        boolean proven = proof.isGiven(asked.domain(), asked.proof().recordValue());
        return QuarkusTransaction.requiringNew().call(() -> conclude(tenantId, id, proven));
    }

    private DomainResponse conclude(UUID tenantId, UUID id, boolean proven) {
        var domain = require(tenantId, id);
        var before = DomainResponse.of(domain);
        if (domain.state() == DomainState.VERIFIED) {
            return before;
        }
        if (proven
                && !identifiers
                        .claim(IdentifierKind.VERIFIED_DOMAIN, domain.domain(), tenantId)
                        .equals(tenantId)) {
            throw DomainClaims.taken();
        }
        domain.checked(proven, clock.instant());
        domains.flush();
        var after = DomainResponse.of(domain);
        audit.record(proven ? "domain.verify" : "domain.fail", "domain", id, tenantId, before, after);
        outbox.publish(proven ? new TenantDomainEvent.Verified(after) : new TenantDomainEvent.Failed(after));
        return after;
    }

    private TenantDomain require(UUID tenantId, UUID id) {
        tenants.require(tenantId);
        return domains.findOf(tenantId, id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "The company has no such domain."));
    }
}
