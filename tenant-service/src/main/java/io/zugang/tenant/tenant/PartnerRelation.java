package io.zugang.tenant.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** That a partner manages a customer, as far as the customer's own record goes. */
@ApplicationScoped
public class PartnerRelation {

    private final TenantRepository tenants;
    private final TenantIdentifiers identifiers;
    private final TenantJournal journal;

    PartnerRelation(TenantRepository tenants, TenantIdentifiers identifiers, TenantJournal journal) {
        this.tenants = tenants;
        this.identifiers = identifiers;
        this.journal = journal;
    }

    /** From now on the customer manages itself. Needs a reach over all tenants: the caller's may end with the relation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID customerId) {
        var tenant = tenants.findById(customerId);
        var before = TenantResponse.of(tenant);
        tenant.leavePartner();
        identifiers.claimNameIfFree(tenant);
        tenants.flush();
        journal.updated("tenant.leave-partner", before, TenantResponse.of(tenant), List.of("managedBy", "partnerId"));
    }
}
