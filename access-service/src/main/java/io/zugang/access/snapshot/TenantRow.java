package io.zugang.access.snapshot;

import io.zugang.access.engine.TenantFacts;
import java.util.Set;
import java.util.UUID;

/**
 * A tenant as decisions need it.
 *
 * @param activeRole whether only the active role of a subject counts, for each application
 * @param alwaysOn   the sources that count whichever role is active
 */
record TenantRow(UUID id, TenantFacts facts, boolean activeRole, Set<HeldGrant.Source> alwaysOn) {}
