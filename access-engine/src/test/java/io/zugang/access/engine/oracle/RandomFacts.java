package io.zugang.access.engine.oracle;

import io.zugang.access.engine.DataScope;
import io.zugang.access.engine.Permission.CollectionAction;
import io.zugang.access.engine.Scope;
import io.zugang.access.engine.oracle.Facts.FactCondition;
import io.zugang.access.engine.oracle.Facts.FactDataLimit;
import io.zugang.access.engine.oracle.Facts.FactGrant;
import io.zugang.access.engine.oracle.Facts.FactPermission;
import io.zugang.access.engine.oracle.Facts.FactRole;
import io.zugang.access.engine.oracle.Facts.FactSubject;
import io.zugang.access.engine.oracle.Facts.FactTenant;
import io.zugang.access.engine.oracle.Facts.FactUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes small worlds in which everything that the rules know happens, and often at once. */
final class RandomFacts {

    static final List<String> TYPES = List.of("ticket", "contact", "ens.alarm", "ens.alarm-group", "cim.event");
    static final List<String> ACTIONS = List.of("read", "write", "create");
    static final List<String> IDS = List.of("1", "2", "3");
    static final List<String> MODULES = List.of("helpdesk", "phone");
    static final List<String> COLLECTION_TYPES = List.of("queue", "customer-group");
    static final List<String> SESSIONS = List.of("over", "open");
    private static final List<String> PATTERNS =
            List.of("*", "*:read", "ens.*", "ens.*:read", "ti*:*e", "contact:*", "*a*r*:write", "no:such", "none.*");

    private final Dice dice;
    private final List<UUID> tenantIds = new ArrayList<>();

    RandomFacts(Dice dice) {
        this.dice = dice;
    }

    Facts make() {
        var permissions = new ArrayList<FactPermission>();
        for (var type : TYPES) {
            dice.someOf(ACTIONS, 90).forEach(action -> permissions.add(permission(type, action)));
        }
        for (int i = 0; i < 8; i++) {
            tenantIds.add(dice.uuid());
        }
        var tenants = tenantIds.stream().map(this::tenant).toList();
        var roles = new ArrayList<FactRole>();
        for (int i = 0; i < 12; i++) {
            roles.add(role("role" + i, permissions));
        }
        var subjects = new ArrayList<FactSubject>();
        for (int i = 0; i < 40; i++) {
            subjects.add(subject(i, dice.oneOf(tenants), roles));
        }
        return new Facts(permissions, tenants, subjects, Set.of("over"));
    }

    /** The same world after some of it has changed. */
    Facts change(Facts facts) {
        var tenants = facts.tenants().stream()
                .map(old -> dice.percent(30) ? tenant(old.id()) : old)
                .toList();
        var roles = facts.subjects().stream()
                .flatMap(subject -> subject.grants().stream())
                .map(FactGrant::role)
                .distinct()
                .toList();
        var subjects = new ArrayList<FactSubject>();
        for (int i = 0; i < facts.subjects().size(); i++) {
            var old = facts.subjects().get(i);
            if (!dice.percent(5)) {
                subjects.add(dice.percent(30) ? renewed(old, subject(i, dice.oneOf(tenants), roles)) : old);
            }
        }
        return new Facts(facts.permissions(), tenants, subjects, facts.endedSessions());
    }

    /** Under the old name, and most often in the old place. */
    private FactSubject renewed(FactSubject old, FactSubject made) {
        var tenant = dice.percent(70) ? old.tenant() : made.tenant();
        return new FactSubject(
                old.type(), old.id(), tenant, made.enabled(), made.status(), made.from(), made.until(), made.grants());
    }

    private FactPermission permission(String type, String action) {
        var governedBy = new HashMap<String, CollectionAction>();
        if (dice.percent(20)) {
            dice.someOf(COLLECTION_TYPES, 60).forEach(collection -> governedBy.put(collection, collectionAction()));
        }
        return new FactPermission(
                type,
                action,
                dice.perhaps(15, () -> dice.oneOf(MODULES)),
                dice.perhaps(15, () -> "family-tickets"),
                dice.percent(50),
                governedBy,
                dice.percent(25));
    }

    private CollectionAction collectionAction() {
        return dice.oneOf(List.of(CollectionAction.values()));
    }

    private FactTenant tenant(UUID id) {
        var settings = new HashMap<String, String>();
        if (dice.percent(80)) {
            settings.put("family-tickets", dice.oneOf(List.of("true", "true", "true", "false", "TRUE")));
        }
        return new FactTenant(
                id,
                dice.percent(95) ? "ACTIVE" : dice.oneOf(List.of("SUSPENDED", "UNKNOWN")),
                dice.perhaps(40, this::anyTenant),
                dice.perhaps(60, this::anyTenant),
                dice.someOf(MODULES, 75),
                settings,
                units(id));
    }

    /** Now and then itself, or one that is not there. */
    private UUID anyTenant() {
        return dice.percent(95) ? dice.oneOf(tenantIds) : dice.uuid();
    }

    /** The first unit of every tenant is known by the tenant's id, so that parts of a world can name it. */
    private List<FactUnit> units(UUID tenant) {
        var units = new ArrayList<FactUnit>();
        for (int i = 0; i < dice.below(9); i++) {
            @Nullable UUID parent = null;
            if (i > 0 && dice.percent(80)) {
                parent = unitId(tenant, dice.percent(95) ? dice.below(i) : dice.below(9));
            }
            units.add(new FactUnit(unitId(tenant, i), parent));
        }
        return units;
    }

    static UUID unitId(UUID tenant, int number) {
        return new UUID(tenant.getMostSignificantBits(), number);
    }

    private FactRole role(String key, List<FactPermission> permissions) {
        var collections = new HashMap<String, Map<String, Set<CollectionAction>>>();
        for (var type : dice.someOf(COLLECTION_TYPES, 60)) {
            var opened = new HashMap<String, Set<CollectionAction>>();
            dice.someOf(IDS, 60).forEach(id -> opened.put(id, dice.someOf(List.of(CollectionAction.values()), 60)));
            collections.put(type, opened);
        }
        return new FactRole(
                key,
                names(permissions, 35),
                dice.percent(25) ? names(permissions, 4) : List.of(),
                dice.someOf(List.of("ticket.text", "contact.phone", "ens.alarm.text", "ens.alarm-group.name"), 15),
                dice.perhaps(15, () -> dice.oneOf(MODULES)),
                dice.upTo(2, () -> new FactDataLimit(names(permissions, 15), anyOf(DataScope.values()))),
                dice.upTo(2, () -> new FactCondition(names(permissions, 15), new RandomConditions(dice).make(3))),
                collections,
                dice.someOf(COLLECTION_TYPES, 15),
                dice.percent(6) ? dice.someOf(List.of("zugang", "ens", "cim"), 70) : Set.of());
    }

    private List<String> names(List<FactPermission> permissions, int chance) {
        var names = new ArrayList<String>();
        dice.someOf(permissions, chance).forEach(permission -> names.add(permission.name()));
        if (dice.percent(40)) {
            names.add(dice.oneOf(PATTERNS));
        }
        return names;
    }

    private <T> T anyOf(T[] choices) {
        return dice.oneOf(List.of(choices));
    }

    /** Mostly few grants; now and then so many that the engine must index them. */
    private FactSubject subject(int number, FactTenant home, List<FactRole> roles) {
        int most = dice.percent(25) ? 30 : 5;
        var grants = new ArrayList<FactGrant>();
        for (int i = 0; i <= dice.below(most); i++) {
            grants.add(grant("origin" + i, home, dice.oneOf(roles)));
        }
        boolean service = number % 4 == 3;
        return new FactSubject(
                service ? "service" : "account",
                service ? "service-" + number : dice.uuid().toString(),
                home.id(),
                dice.percent(97),
                dice.percent(97) ? "ACTIVE" : "LOCKED",
                dice.perhaps(10, () -> (long) dice.below(4)),
                dice.perhaps(10, () -> (long) dice.below(12)),
                grants);
    }

    private FactGrant grant(String origin, FactTenant home, FactRole role) {
        var scope = anyOf(Scope.values());
        var units = new ArrayList<UUID>();
        for (int i = 0; i < 9; i++) {
            units.add(unitId(home.id(), i));
        }
        var entities = new HashMap<String, Set<String>>();
        dice.someOf(TYPES, 50).forEach(type -> entities.put(type, dice.someOf(IDS, 50)));
        return new FactGrant(
                origin,
                role,
                scope,
                dice.perhaps(12, this::anyTenant),
                scope == Scope.ENTITIES && dice.percent(60) ? Set.of() : dice.someOf(units, 25),
                entities,
                dice.perhaps(15, () -> (long) dice.below(8)),
                dice.perhaps(15, () -> (long) dice.below(12)),
                dice.percent(88),
                dice.perhaps(80, () -> (long) dice.below(8)));
    }
}
