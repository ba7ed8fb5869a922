package io.zugang.tenant.unit;

import java.util.UUID;

/** What this slice asks the contact slice. An interface, because that slice asks this one and slices form no cycle. */
public interface UnitUse {

    long contactsIn(UUID tenantId, UUID unitId);
}
