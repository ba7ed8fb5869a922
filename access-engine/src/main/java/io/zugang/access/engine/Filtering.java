package io.zugang.access.engine;

import io.zugang.access.engine.AccessFilter.Mask;
import io.zugang.access.engine.AccessFilter.Part;
import io.zugang.access.engine.Question.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the filter of one subject for one permission; for each grant that counts, the part that it opens. */
record Filtering(World world, World.Home home, Subject subject, String resourceType, int number, long at) {

    AccessFilter filter() {
        var best = Reason.NOT_GRANTED;
        var any = new ArrayList<Part>();
        var none = new ArrayList<Part>();
        var masks = new ArrayList<Mask>();
        for (var grant : home.holding().grants()) {
            var standing = standing(grant);
            if (grant.role().allowed().contains(number)) {
                var part = standing == Reason.GRANTED ? opened(grant) : null;
                var outcome = standing == Reason.GRANTED && part == null ? Reason.OUT_OF_SCOPE : standing;
                best = best.compareTo(outcome) >= 0 ? best : outcome;
                if (part != null) {
                    any.add(part);
                }
            }
            var felt = standing == Reason.GRANTED && grant.role().restricts() ? reached(grant) : null;
            if (felt != null) {
                restrict(grant.role(), felt, none, masks);
            }
        }
        return any.isEmpty() ? AccessFilter.closed(best) : new AccessFilter(Reason.GRANTED, any, none, masks);
    }

    /** Whatever else is held: what a role forbids and masks is felt wherever it reaches. */
    private void restrict(Role role, Part felt, List<Part> none, List<Mask> masks) {
        if (role.denied().contains(number)) {
            none.add(felt);
        }
        var prefix = world.catalogue().permission(number).resourceType() + ".";
        var fields = role.masks().stream()
                .filter(mask -> mask.startsWith(prefix))
                .sorted()
                .toList();
        if (!fields.isEmpty()) {
            masks.add(new Mask(fields, felt));
        }
    }

    private Reason standing(Grant grant) {
        if (!grant.counted()) {
            return Reason.ROLE_NOT_ACTIVE;
        }
        if (!home.image().facts().has(grant.role().module())) {
            return Reason.ROLE_MODULE_MISSING;
        }
        return grant.isValidAt(at) ? Reason.GRANTED : Reason.ASSIGNMENT_NOT_VALID;
    }

    /** Where a grant reaches, whatever its role limits; null if nowhere. */
    private @Nullable Part reached(Grant grant) {
        var reach = grant.reach();
        var start = reach.tenant() == null ? home.image().id() : reach.tenant();
        return switch (reach.scope()) {
            case EVERYTHING -> part(null, null, null, null);
            case MANAGED -> part(Set.of(start), start, null, null);
            case FAMILY -> part(reach.tenant() == null ? family() : Set.of(start), null, null, null);
            case TENANT -> part(Set.of(start), null, null, null);
            case UNIT, UNIT_SUBTREE -> {
                var units = units(start, reach);
                yield units.isEmpty() ? null : part(Set.of(start), null, units, null);
            }
            case ENTITIES -> {
                var ids = reach.entities().getOrDefault(resourceType, Set.of());
                var units = reach.units().isEmpty() ? null : units(start, reach);
                yield ids.isEmpty() || (units != null && units.isEmpty())
                        ? null
                        : part(Set.of(start), null, units, ids);
            }
        };
    }

    private static Part part(
            @Nullable Set<UUID> tenants,
            @Nullable UUID managedBy,
            @Nullable Set<UUID> units,
            @Nullable Set<String> ids) {
        return new Part(tenants, managedBy, units, ids, null, null, Map.of(), null);
    }

    /** What a grant opens; null if nothing. */
    private @Nullable Part opened(Grant grant) {
        var reached = reached(grant);
        if (reached == null) {
            return null;
        }
        var limits = grant.role().limits();
        var demands = world.catalogue().permission(number).demands();
        var collections = collections(limits, demands);
        if (collections == null) {
            return null;
        }
        var scope = limits.dataScopeOf(number);
        var start = grant.reach().tenant() == null
                ? home.image().id()
                : grant.reach().tenant();
        var tenants = scope == null ? reached.tenants() : common(reached, start, scope);
        if (tenants != null && tenants.isEmpty()) {
            return null;
        }
        boolean personal = scope != null && demands.owned();
        return new Part(
                tenants,
                scope == null ? reached.managedBy() : null,
                reached.units(),
                reached.ids(),
                personal && scope == DataScope.OWN ? subject.id() : null,
                personal && scope == DataScope.ASSIGNED ? subject.id() : null,
                collections,
                limits.conditions().get(number));
    }

    /** The collections that a role opens, by type, those of which it opens all left out; null if it opens none of a type. */
    private static @Nullable Map<String, Set<String>> collections(Role.Limits limits, Permission.Demands demands) {
        var collections = new HashMap<String, Set<String>>();
        for (var governing : demands.governedBy().entrySet()) {
            var open = limits.opened(governing.getKey(), governing.getValue());
            if (open != null && open.isEmpty()) {
                return null;
            }
            if (open != null) {
                collections.put(governing.getKey(), open);
            }
        }
        return collections;
    }

    /** The tenants that both the scope and the data scope of a grant hold. */
    private Set<UUID> common(Part reached, UUID start, DataScope scope) {
        var wanted = new HashSet<UUID>();
        wanted.add(start);
        switch (scope) {
            case ASSIGNED, OWN, COMPANY -> {}
            case FAMILY_DOWN -> wanted.addAll(world.below(home.image().id()));
            case FAMILY -> wanted.addAll(family());
        }
        var reach = reached.tenants();
        if (reach != null) {
            wanted.removeIf(tenant -> !reach.contains(tenant) && !isManaged(tenant, reached.managedBy()));
        }
        return wanted;
    }

    private boolean isManaged(UUID tenant, @Nullable UUID partner) {
        var image = world.image(tenant);
        return partner != null && image != null && partner.equals(image.facts().partner());
    }

    private Set<UUID> family() {
        var parent = home.image().facts().parent();
        var top = parent == null ? home.image().id() : parent;
        var family = new HashSet<>(world.below(top));
        family.add(top);
        family.add(home.image().id());
        return family;
    }

    private Set<UUID> units(UUID tenant, Grant.Reach reach) {
        var image = world.image(tenant);
        if (image == null) {
            return Set.of();
        }
        boolean below = reach.scope() != Scope.UNIT;
        return Set.copyOf(image.facts().units().within(reach.units(), below));
    }
}
