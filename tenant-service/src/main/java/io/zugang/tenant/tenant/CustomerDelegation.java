package io.zugang.tenant.tenant;

import java.util.UUID;

/**
 * What a new customer needs of the delegation slice. An interface, because that slice asks this one who reaches whom and
 * slices form no cycle.
 */
public interface CustomerDelegation {

    /** The partner manages the customer from now on. */
    void begin(UUID customerId, UUID partnerId);
}
