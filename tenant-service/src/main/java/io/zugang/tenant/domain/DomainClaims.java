package io.zugang.tenant.domain;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.identifier.IdentifierKind;
import io.zugang.tenant.identifier.IdentifierService;
import io.zugang.tenant.tenant.CompanyDomain;
import io.zugang.tenant.tenant.OverdueRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

import static io.zugang.tenant.TenantProblem.DOMAIN_ALREADY_CLAIMED;
import static io.zugang.tenant.TenantProblem.DOMAIN_TAKEN;
import static io.zugang.tenant.TenantProblem.PUBLIC_DOMAIN;

/** Decides who may claim a domain and writes the claim, in the transaction of the caller. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DomainClaims implements CompanyDomain {

    private final DomainRepository domains;
    private final PublicMailDomains publicDomains;
    private final IdentifierService identifiers;
    private final OverdueRegistrations overdue;
    private final AuditTrail audit;
    private final Outbox outbox;

    DomainClaims(
            DomainRepository domains,
            PublicMailDomains publicDomains,
            IdentifierService identifiers,
            OverdueRegistrations overdue,
            AuditTrail audit,
            Outbox outbox) {
        this.domains = domains;
        this.publicDomains = publicDomains;
        this.identifiers = identifiers;
        this.overdue = overdue;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public void claimFirst(UUID tenantId, String domain, boolean owner) {
        claim(tenantId, domain, owner, true);
    }

    @Override
    public void forget(UUID tenantId) {
        domains.deleteAllOf(tenantId);
    }

    /** Claims a further domain. */
    public TenantDomain claimFurther(UUID tenantId, String domain, boolean owner) {
        return claim(tenantId, domain, owner, false);
    }

    private TenantDomain claim(UUID tenantId, String text, boolean owner, boolean primary) {
        var name = parse(text);
        if (domains.isClaimedBy(tenantId, name)) {
            throw new ProblemException(DOMAIN_ALREADY_CLAIMED, "List the domains to see its state.");
        }
        refuseTaken(tenantId, name, owner);
        var claimed = new TenantDomain(tenantId, name, DomainProof.newChallenge(), primary);
        domains.persistAndFlush(claimed);
        var after = DomainResponse.of(claimed);
        audit.record("domain.claim", "domain", claimed.id(), tenantId, null, after);
        outbox.publish(new TenantDomainEvent.Claimed(after));
        return claimed;
    }

    private DomainName parse(String text) {
        var name = DomainName.parse(text)
                .orElseThrow(() -> new ProblemException(
                                CommonProblem.VALIDATION_FAILED, "Correct the fields listed in errors.")
                        .withField("domain", "must be a full domain name such as example.org"));
        if (publicDomains.contains(name)) {
            throw new ProblemException(PUBLIC_DOMAIN, "Anybody gets a mailbox there. Use the company's own domain.")
                    .withField("domain", "belongs to a public mail provider");
        }
        return name;
    }

    private void refuseTaken(UUID tenantId, DomainName name, boolean owner) {
        boolean provenByOther = identifiers
                .holder(IdentifierKind.VERIFIED_DOMAIN, name.value())
                .filter(holder -> !holder.equals(tenantId))
                .isPresent();
        if (provenByOther || (owner && !overdue.claim(IdentifierKind.OWNER_DOMAIN, name.value(), tenantId))) {
            throw taken();
        }
    }

    static ProblemException taken() {
        return new ProblemException(DOMAIN_TAKEN, "Another company has this domain. Ask the provider if it is yours.")
                .withField("domain", "belongs to another company");
    }
}
