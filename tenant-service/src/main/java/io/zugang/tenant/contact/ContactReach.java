package io.zugang.tenant.contact;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts of one company somebody sees, as a predicate for queries: those in a region of {@code any} and in none of
 * {@code none}.
 */
record ContactReach(List<Region> any, List<Region> none, List<Masked> masked) {

    /** The contacts that are in one of the units and are one of the ids; null is no limit. */
    record Region(@Nullable Set<UUID> units, @Nullable Set<UUID> ids) {}

    /** A region in which fields are masked, so that nothing may be found by them. */
    record Masked(Region region, Set<ContactField> fields) {}
}
