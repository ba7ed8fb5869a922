package io.zugang.access.engine;

import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Question.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the grants of one subject for one permission.
 *
 * @param target the tenant of the resource; null if anywhere will do
 */
record Weighing(
        World world,
        World.Home home,
        @Nullable TenantImage target,
        int number,
        Permission permission,
        Question question,
        Trace trace) {

    private static final int MAX_FAMILY_DEPTH = 32;
    private static final String CLIENT = "service";
    private static final double MICROS_OF_A_SECOND = 1_000_000;

    /** The verdict of all grants together. */
    Verdict verdict() {
        var best = Reason.NOT_GRANTED;
        List<Grant> granting = List.of();
        // Where nothing can be taken away again, the first grant that allows decides; all are wanted to tell how far it
        // goes.
        boolean firstDecides =
                target != null && trace == Trace.NONE && !home.holding().isRestricted();
        for (var grant : home.holding().grantsFor(number)) {
            if (grant.role().allowed().contains(number)) {
                var outcome = weigh(grant);
                trace.weighed(grant, outcome);
                if (outcome == Reason.GRANTED) {
                    if (firstDecides) {
                        return Verdict.permit(List.of(grant), List.of());
                    }
                    granting = granting.isEmpty() ? new ArrayList<>() : granting;
                    granting.add(grant);
                }
                best = best.compareTo(outcome) >= 0 ? best : outcome;
            }
        }
        trace.checked(Reason.NOT_GRANTED, best != Reason.NOT_GRANTED);
        return best == Reason.GRANTED ? restricted(granting) : Verdict.deny(best);
    }

    private Verdict restricted(List<Grant> granting) {
        if (!home.holding().isRestricted()) {
            return Verdict.permit(granting, List.of());
        }
        var masks = new TreeSet<String>();
        var prefix = permission.resourceType() + ".";
        for (var grant : home.holding().grants()) {
            var role = grant.role();
            if (role.restricts() && isFelt(grant) && weighReach(grant) == Reason.GRANTED) {
                if (role.denied().contains(number)) {
                    trace.weighed(grant, Reason.DENIED_BY_ROLE);
                    return Verdict.deny(Reason.DENIED_BY_ROLE);
                }
                role.masks().stream().filter(mask -> mask.startsWith(prefix)).forEach(masks::add);
            }
        }
        return Verdict.permit(granting, List.copyOf(masks));
    }

    /** What forbids something in a part of a tenant leaves the rest of it, and so leaves anywhere. */
    private boolean isFelt(Grant grant) {
        return target != null || grant.reach().coversWholeTenant();
    }

    private Reason weigh(Grant grant) {
        var reached = weighReach(grant);
        return reached == Reason.GRANTED ? weighLimits(grant) : reached;
    }

    /** Whether a grant counts here and now. */
    private Reason weighReach(Grant grant) {
        if (!grant.counted()) {
            return Reason.ROLE_NOT_ACTIVE;
        }
        if (!home.image().facts().has(grant.role().module())) {
            return Reason.ROLE_MODULE_MISSING;
        }
        if (!grant.isValidAt(question.at())) {
            return Reason.ASSIGNMENT_NOT_VALID;
        }
        if (target == null) {
            // Who asks about anywhere is told about whole tenants, so that a part of one must not count.
            boolean enough =
                    grant.reach().coversWholeTenant() || question.resource().place() == Place.SOMEWHERE;
            return enough ? Reason.GRANTED : Reason.OUT_OF_SCOPE;
        }
        if (!reaches(grant.reach(), target)) {
            return Reason.OUT_OF_REACH;
        }
        return isInScope(grant.reach(), target) ? Reason.GRANTED : Reason.OUT_OF_SCOPE;
    }

    private boolean reaches(Grant.Reach reach, TenantImage tenant) {
        var start = startOf(reach);
        return tenant.id().equals(start)
                || switch (reach.scope()) {
                    case EVERYTHING -> true;
                    case MANAGED -> start.equals(tenant.facts().partner());
                    case FAMILY -> reach.tenant() == null && isFamily(tenant);
                    case UNIT, UNIT_SUBTREE, ENTITIES, TENANT -> false;
                };
    }

    private UUID startOf(Grant.Reach reach) {
        return reach.tenant() == null ? home.image().id() : reach.tenant();
    }

    private boolean isInScope(Grant.Reach reach, TenantImage tenant) {
        var resource = question.resource();
        var units = tenant.facts().units();
        return switch (reach.scope()) {
            case UNIT -> units.isWithin(units.number(resource.unitId()), reach.units(), false);
            case UNIT_SUBTREE -> units.isWithin(units.number(resource.unitId()), reach.units(), true);
            case ENTITIES ->
                reach.names(resource)
                        && (reach.units().isEmpty()
                                || units.isWithin(units.number(resource.unitId()), reach.units(), true));
            case TENANT, FAMILY, MANAGED, EVERYTHING -> true;
        };
    }

    private Reason weighLimits(Grant grant) {
        var limits = grant.role().limits();
        var scope = limits.dataScopeOf(number);
        if (scope != null && !isInDataScope(scope, grant.reach())) {
            return Reason.OUT_OF_DATA_SCOPE;
        }
        if (!permission.demands().governedBy().isEmpty() && !collectionsAreOpen(limits)) {
            return Reason.COLLECTION_NOT_OPEN;
        }
        var condition =
                limits.conditions().isEmpty() ? null : limits.conditions().get(number);
        if (condition != null && !condition.holds(question)) {
            return Reason.CONDITION_NOT_MET;
        }
        return !permission.demands().newSignIn() || hasSignedInSince(grant.given())
                ? Reason.GRANTED
                : Reason.REAUTHENTICATION_REQUIRED;
    }

    /**
     * Whether the person proved who he is after he got the grant. A client does so with each of its tokens.
     */
    private boolean hasSignedInSince(long given) {
        return question.subject().type().equals(CLIENT)
                || question.value(Attributes.Part.SUBJECT, "auth_time") instanceof Double seconds
                        && seconds * MICROS_OF_A_SECOND >= given;
    }

    private boolean collectionsAreOpen(Role.Limits limits) {
        for (var governing : permission.demands().governedBy().entrySet()) {
            var collection = question.resource().collections().get(governing.getKey());
            if (!limits.opens(governing.getKey(), collection, governing.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean isInDataScope(DataScope scope, Grant.Reach reach) {
        var resource = question.resource();
        if (target == null) {
            return !permission.demands().owned() || scope.compareTo(DataScope.COMPANY) >= 0;
        }
        boolean own = target.id().equals(startOf(reach));
        return switch (scope) {
            case ASSIGNED -> own && (!permission.demands().owned() || isAssigned(resource));
            case OWN -> own && (!permission.demands().owned() || isOwn(resource) || isAssigned(resource));
            case COMPANY -> own;
            case FAMILY_DOWN -> own || isWithin(target, home.image().id());
            case FAMILY -> own || isFamily(target);
        };
    }

    private boolean isOwn(Resource resource) {
        return question.subject().id().equals(resource.owner());
    }

    private boolean isAssigned(Resource resource) {
        return resource.assignees().contains(question.subject().id());
    }

    private boolean isFamily(TenantImage other) {
        var parent = home.image().facts().parent();
        var top = parent == null ? home.image().id() : parent;
        return isWithin(other, top);
    }

    /** Whether a company is this one or lies below it. */
    private boolean isWithin(TenantImage tenant, UUID above) {
        var here = tenant.id();
        // A family that came broken from outside must not hang a decision.
        for (int depth = 0; here != null && depth <= MAX_FAMILY_DEPTH; depth++) {
            if (here.equals(above)) {
                return true;
            }
            var image = depth == 0 ? tenant : world.image(here);
            here = image == null ? null : image.facts().parent();
        }
        return false;
    }
}
