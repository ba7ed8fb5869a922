package io.zugang.access.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static io.zugang.access.snapshot.WorldRows.made;
import static io.zugang.access.snapshot.WorldRows.row;

/** Companies with everything that decisions look at, at random, written as rows. */
final class RandomWorld {

    static final List<String> STATUSES = RandomRoles.words("ACTIVE ACTIVE ACTIVE ACTIVE ACTIVE SUSPENDED");
    static final List<String> KINDS = RandomRoles.words("queue customer-group team");

    final Dice dice;
    final RandomRoles says;
    final WorldRows rows = new WorldRows();
    final List<UUID> tenants = new ArrayList<>();
    /** What belongs to whom; null for what all companies share. */
    final List<Owned> roles = new ArrayList<>();

    final List<Owned> profiles = new ArrayList<>();
    final List<Owned> groups = new ArrayList<>();
    final List<Subject> subjects = new ArrayList<>();
    final Map<String, List<UUID>> collections = new HashMap<>();
    final List<String> sessions = new ArrayList<>();
    private final Map<UUID, List<UUID>> units = new HashMap<>();

    RandomWorld(long seed) {
        dice = new Dice(seed);
        says = new RandomRoles(dice);
    }

    void make() {
        for (var catalogue : SqlOracle.json("catalogues.json")) {
            var application = ((Map<?, ?>) catalogue).get("application");
            var row = made(dice.uuid(), "application revision document", application, 1, catalogue);
            rows.add("application_catalogue", row);
        }
        for (int i = 0; i < 12; i++) {
            tenants.add(dice.uuid());
        }
        tenants.forEach(this::makeTenant);
        KINDS.forEach(kind -> collections.put(kind, dice.some(4, 4, () -> collection(kind))));
        for (int i = 0; i < 50; i++) {
            makeRole();
        }
        for (int i = 0; i < 10; i++) {
            makeProfile();
            makeGroup();
        }
        for (int i = 0; i < 130; i++) {
            makeSubject();
        }
    }

    /** The last one is only heard of: its people are known and itself is not. */
    private void makeTenant(UUID id) {
        if (id.equals(tenants.get(tenants.size() - 1))) {
            return;
        }
        var partner = dice.perhaps(50, () -> dice.oneOf(tenants));
        var parent = dice.perhaps(60, () -> dice.oneOf(tenants));
        var names = "id kind name version partner_id status";
        rows.add("tenant_ref", row(names, id, "CUSTOMER", "t", 1, partner, dice.oneOf(STATUSES)));
        rows.add("tenant_fact", row("tenant_id parent_id", id, parent));
        RandomRoles.MODULES.stream().filter(module -> dice.percent(70)).forEach(module -> addModule(id, module));
        RandomRoles.SETTINGS.forEach(key -> addSetting(id, key));
        if (dice.percent(50)) {
            var columns = "tenant_id self_switch evaluation_mode always_on";
            rows.add("access_policy", made(id, columns, id, true, mode(), alwaysOn()));
        }
        for (int i = dice.below(8); i > 0; i--) {
            addUnit(id);
        }
    }

    String mode() {
        return dice.oneOf(List.of("UNION", "ACTIVE_ROLE", "ACTIVE_ROLE"));
    }

    List<String> alwaysOn() {
        return dice.some(0, 2, () -> dice.oneOf(List.of("PROFILE", "GROUP")));
    }

    void addModule(UUID tenant, String module) {
        rows.add("module_ref", row("tenant_id module entitlement_id", tenant, module, dice.uuid()));
    }

    void addSetting(UUID tenant, String key) {
        var value = dice.oneOf(List.of("true", "true", "false", "x"));
        rows.add("setting_ref", row("tenant_id key value", tenant, key, value));
    }

    void addUnit(UUID tenant) {
        var known = unitsOf(tenant);
        var parent = known.isEmpty() ? null : dice.perhaps(70, () -> dice.oneOf(known));
        var id = dice.uuid();
        rows.add("unit_ref", row("id tenant_id parent_id name version", id, tenant, parent, "u", 1));
        known.add(id);
    }

    List<UUID> unitsOf(UUID tenant) {
        return units.computeIfAbsent(tenant, id -> new ArrayList<>());
    }

    /** A subject can keep a unit that is none of its company's any more. */
    @Nullable
    UUID unitIn(UUID tenant) {
        var known = unitsOf(dice.percent(90) ? tenant : dice.oneOf(tenants));
        return known.isEmpty() ? null : dice.oneOf(known);
    }

    private UUID collection(String kind) {
        var id = dice.uuid();
        var row = made(id, "tenant_id type key name", dice.oneOf(tenants), kind, id, "c");
        rows.add("resource_collection", row);
        return id;
    }

    void makeRole() {
        var role = new Owned(dice.uuid(), dice.perhaps(40, () -> dice.oneOf(tenants)));
        var row = says.says();
        row.putAll(made(role.id, "tenant_id key name description", role.tenant, "ora-" + role.id, "r", ""));
        var none = List.of();
        row.putAll(row("revision labels aliases entity_types application", 0, Map.of(), none, none, "ora"));
        rows.add("role", row);
        roles.add(role);
        openCollections(role);
    }

    void openCollections(Owned role) {
        for (var collection : dice.some(0, 4, () -> dice.oneOf(collections.get(dice.oneOf(KINDS))))) {
            var actions = dice.some(1, 3, () -> dice.oneOf(List.of("READ", "WRITE", "APPEND")));
            var columns = "role_id collection_id tenant_id actions";
            rows.add("role_collection", row(columns, role.id, collection, role.tenant, actions));
        }
    }

    /** A role that can be given in a company. */
    Owned roleIn(@Nullable UUID tenant) {
        var fitting = roles.stream()
                .filter(role -> role.tenant == null || role.tenant.equals(tenant))
                .toList();
        return dice.oneOf(fitting);
    }

    private void makeProfile() {
        var profile = new Owned(dice.uuid(), dice.perhaps(50, () -> dice.oneOf(tenants)));
        var columns = "tenant_id kind name system revision";
        rows.add("profile", made(profile.id, columns, profile.tenant, "STAFF", "p-" + profile.id, false, 0));
        profiles.add(profile);
        fillProfile(profile);
    }

    void fillProfile(Owned profile) {
        for (var role : dice.some(0, 3, () -> roleIn(profile.tenant))) {
            rows.add("profile_role", row("profile_id role_id tenant_id", profile.id, role.id, profile.tenant));
        }
    }

    private void makeGroup() {
        var group = new Owned(dice.uuid(), dice.oneOf(tenants));
        var kind = dice.oneOf(List.of("CUSTOM", "SYSTEM"));
        var columns = "tenant_id kind name permissions";
        rows.add("rights_group", made(group.id, columns, group.tenant, kind, "g-" + group.id, directly()));
        groups.add(group);
        fillGroup(group);
    }

    List<String> directly() {
        var permissions = RandomRoles.words("ora.item:read ora.item:print ora.note:read ora.ticket:read");
        return dice.some(0, 2, () -> dice.oneOf(permissions));
    }

    void fillGroup(Owned group) {
        for (var role : dice.some(0, 2, () -> roleIn(group.tenant))) {
            rows.add("rights_group_role", row("group_id role_id tenant_id", group.id, role.id, group.tenant));
        }
    }

    Subject makeSubject() {
        var type = dice.oneOf(List.of("ACCOUNT", "ACCOUNT", "ACCOUNT", "SERVICE", "ROBOT"));
        var id = dice.uuid();
        var key = type.equals("ROBOT") ? "Robot " + id : id.toString();
        var subject = new Subject(dice.uuid(), dice.oneOf(tenants), type, key);
        var row = state(subject.tenant);
        row.putAll(row("id tenant_id type key properties", subject.id, subject.tenant, type, key, Map.of()));
        rows.add("subject", row);
        subjects.add(subject);
        new RandomRights(this).give(subject);
        return subject;
    }

    /** The columns of a subject that say whether it may act, and where it belongs. */
    Map<String, @Nullable Object> state(UUID tenant) {
        var status = dice.percent(98) ? "ACTIVE" : "LOCKED";
        var from = dice.perhaps(8, says::time);
        var until = dice.perhaps(8, says::time);
        var unit = dice.percent(60) ? unitIn(tenant) : null;
        return row("enabled status valid_from valid_until unit_id", dice.percent(98), status, from, until, unit);
    }

    /** Something that belongs to a company, or to all. */
    record Owned(UUID id, @Nullable UUID tenant) {}

    /** Somebody. */
    record Subject(UUID id, UUID tenant, String type, String key) {

        String wireType() {
            return type.toLowerCase(Locale.ROOT);
        }
    }
}
