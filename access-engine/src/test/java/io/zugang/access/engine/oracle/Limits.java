package io.zugang.access.engine.oracle;

import io.zugang.access.engine.Attributes;
import io.zugang.access.engine.DataScope;
import io.zugang.access.engine.Permission.CollectionAction;
import io.zugang.access.engine.Reason;
import io.zugang.access.engine.oracle.Facts.FactGrant;
import io.zugang.access.engine.oracle.Facts.FactTenant;
import io.zugang.access.engine.oracle.Oracle.Case;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What keeps a grant from counting for one question. */
final class Limits {

    private Limits() {}

    static Reason outcome(Case asked, FactGrant grant) {
        var counts = whereItCounts(asked, grant);
        if (counts != Reason.GRANTED) {
            return counts;
        }
        if (!dataScopeFits(asked, grant)) {
            return Reason.OUT_OF_DATA_SCOPE;
        }
        if (!collectionsAreOpen(asked, grant)) {
            return Reason.COLLECTION_NOT_OPEN;
        }
        for (var condition : grant.role().conditions()) {
            if (Patterns.anyMatches(condition.patterns(), asked.permission().name())) {
                return Kleene.value(condition.condition(), asked.question()) == 1
                        ? afterSigningIn(asked, grant)
                        : Reason.CONDITION_NOT_MET;
            }
        }
        return afterSigningIn(asked, grant);
    }

    private static Reason afterSigningIn(Case asked, FactGrant grant) {
        if (!asked.permission().newSignIn() || asked.question().subject().type().equals("service")) {
            return Reason.GRANTED;
        }
        var signedIn = asked.question().attributes().value(Attributes.Part.SUBJECT, "auth_time");
        boolean since =
                signedIn instanceof Double seconds && (grant.given() == null || seconds >= grant.given() / 1_000_000.0);
        return since ? Reason.GRANTED : Reason.REAUTHENTICATION_REQUIRED;
    }

    static Reason whereItCounts(Case asked, FactGrant grant) {
        if (!grant.counted()) {
            return Reason.ROLE_NOT_ACTIVE;
        }
        if (!Oracle.entitled(asked.home(), grant.role().module())) {
            return Reason.ROLE_MODULE_MISSING;
        }
        if (!Oracle.within(asked.question().at(), grant.from(), grant.until())) {
            return Reason.ASSIGNMENT_NOT_VALID;
        }
        var target = asked.target();
        if (target == null) {
            return Set.of("UNIT", "UNIT_SUBTREE", "ENTITIES")
                            .contains(grant.scope().name())
                    ? Reason.OUT_OF_SCOPE
                    : Reason.GRANTED;
        }
        if (!tenantIsReached(asked, grant, target)) {
            return Reason.OUT_OF_REACH;
        }
        return resourceIsReached(asked, grant, target) ? Reason.GRANTED : Reason.OUT_OF_SCOPE;
    }

    private static boolean tenantIsReached(Case asked, FactGrant grant, FactTenant target) {
        var start = startOf(asked, grant);
        if (target.id().equals(start)) {
            return true;
        }
        return switch (grant.scope()) {
            case EVERYTHING -> true;
            case MANAGED -> start.equals(target.partner());
            // A family is that of the home; from elsewhere only the tenant itself is reached.
            case FAMILY -> grant.measuredFrom() == null && family(asked).contains(target.id());
            default -> false;
        };
    }

    private static UUID startOf(Case asked, FactGrant grant) {
        return grant.measuredFrom() == null ? asked.home().id() : grant.measuredFrom();
    }

    private static boolean resourceIsReached(Case asked, FactGrant grant, FactTenant target) {
        var resource = asked.question().resource();
        boolean inUnits = grant.units().stream().anyMatch(unit -> unit.equals(resource.unitId()));
        boolean belowUnits = unitAndAbove(target, resource.unitId()).stream().anyMatch(grant.units()::contains);
        return switch (grant.scope()) {
            case UNIT -> inUnits && isUnit(target, resource.unitId());
            case UNIT_SUBTREE -> belowUnits;
            case ENTITIES -> {
                Set<String> named = grant.entities().getOrDefault(resource.type(), Set.of());
                yield named.contains(resource.id()) && (grant.units().isEmpty() || belowUnits);
            }
            default -> true;
        };
    }

    private static boolean isUnit(FactTenant tenant, @Nullable UUID id) {
        return tenant.units().stream().anyMatch(unit -> unit.id().equals(id));
    }

    private static Set<UUID> unitAndAbove(FactTenant tenant, @Nullable UUID id) {
        var found = new HashSet<UUID>();
        var next = id;
        while (next != null && isUnit(tenant, next) && found.add(next)) {
            var here = next;
            next = tenant.units().stream()
                    .filter(unit -> unit.id().equals(here))
                    .findFirst()
                    .orElseThrow()
                    .parent();
        }
        return found;
    }

    /** The home, its parent company, its sisters and everything below them. */
    private static Set<UUID> family(Case asked) {
        var members = new HashSet<UUID>();
        members.add(asked.home().id());
        if (asked.home().parent() != null) {
            members.add(asked.home().parent());
        }
        return withEverythingBelow(asked, members);
    }

    private static Set<UUID> withEverythingBelow(Case asked, Set<UUID> members) {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var tenant : asked.oracle().tenants()) {
                grew |= members.contains(tenant.parent()) && members.add(tenant.id());
            }
        }
        return members;
    }

    private static boolean dataScopeFits(Case asked, FactGrant grant) {
        for (var limit : grant.role().dataLimits()) {
            if (Patterns.anyMatches(limit.patterns(), asked.permission().name())) {
                return asked.target() == null
                        ? !asked.permission().owned() || !isPersonal(limit.scope())
                        : whose(asked, startOf(asked, grant), limit.scope());
            }
        }
        return true;
    }

    private static boolean isPersonal(DataScope scope) {
        return scope == DataScope.ASSIGNED || scope == DataScope.OWN;
    }

    private static boolean whose(Case asked, UUID start, DataScope scope) {
        var target = asked.target();
        var resource = asked.question().resource();
        var self = asked.subject().id();
        boolean atStart = target.id().equals(start);
        boolean anyones = !asked.permission().owned();
        return switch (scope) {
            case ASSIGNED -> atStart && (anyones || resource.assignees().contains(self));
            case OWN ->
                atStart
                        && (anyones
                                || self.equals(resource.owner())
                                || resource.assignees().contains(self));
            case COMPANY -> atStart;
            case FAMILY_DOWN ->
                atStart
                        || withEverythingBelow(
                                        asked, new HashSet<>(Set.of(asked.home().id())))
                                .contains(target.id());
            case FAMILY -> atStart || family(asked).contains(target.id());
        };
    }

    /** Who opens all collections of a type opens what lies in none, too. */
    private static boolean collectionsAreOpen(Case asked, FactGrant grant) {
        for (Map.Entry<String, CollectionAction> wanted :
                asked.permission().governedBy().entrySet()) {
            var id = asked.question().resource().collections().get(wanted.getKey());
            boolean named = id != null
                    && grant.role()
                            .collections()
                            .getOrDefault(wanted.getKey(), Map.of())
                            .getOrDefault(id, Set.of())
                            .contains(wanted.getValue());
            if (!named && !grant.role().allCollections().contains(wanted.getKey())) {
                return false;
            }
        }
        return true;
    }
}
