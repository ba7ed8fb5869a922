package io.zugang.tenant.tenant;

import java.util.UUID;

/**
 * What a new customer needs of the setting slice. An interface, because that slice asks this one who reaches whom and
 * slices form no cycle.
 */
public interface PortalOption {

    /** The customer has a portal from now on. */
    void switchOn(UUID customerId);
}
