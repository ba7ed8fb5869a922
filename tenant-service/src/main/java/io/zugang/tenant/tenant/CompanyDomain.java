package io.zugang.tenant.tenant;

import java.util.UUID;

/**
 * What a new company needs of the domain slice. An interface, because that slice asks this one who may do what and slices
 * form no cycle.
 */
public interface CompanyDomain {

    /** Claims the company's first domain; refuses public and taken ones. */
    void claimFirst(UUID tenantId, String domain, boolean owner);

    /** Gives up all domains of a company that is not active yet, since its registration is repeated. */
    void forget(UUID tenantId);
}
