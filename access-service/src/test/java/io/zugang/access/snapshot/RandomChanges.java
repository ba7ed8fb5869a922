package io.zugang.access.snapshot;

import io.zugang.access.snapshot.RandomWorld.Owned;
import io.zugang.access.snapshot.RandomWorld.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import static io.zugang.access.snapshot.WorldRows.row;

/** Changes of a world at random, each with what services note of it. */
final class RandomChanges {

    private static final UUID ALL_TENANTS = new UUID(0, 0);

    private final RandomWorld world;
    private final RandomRights rights;
    private final Dice dice;
    private final AccessVersions versions;
    private final Holders holders;
    private final List<Consumer<List<Runnable>>> ofSubjects = new ArrayList<>();
    private final List<Consumer<List<Runnable>>> ofBundles = new ArrayList<>();
    private final List<Consumer<List<Runnable>>> ofTenants = new ArrayList<>();

    RandomChanges(RandomWorld world, AccessVersions versions, Holders holders) {
        this.world = world;
        this.rights = new RandomRights(world);
        this.dice = world.dice;
        this.versions = versions;
        this.holders = holders;
        ofSubjects.addAll(List.of(
                this::state,
                this::assign,
                this::retract,
                this::alter,
                this::profile,
                this::join,
                this::leave,
                this::activate,
                this::somebodyNew,
                this::session));
        ofBundles.addAll(List.of(this::role, this::collections, this::group, this::bundle));
        ofTenants.addAll(List.of(this::tenant, this::module, this::setting, this::unit, this::policy));
    }

    /** Something happens: its rows wait to be written, and what is to be noted after them is told. */
    List<Runnable> happen() {
        var noted = new ArrayList<Runnable>();
        var kinds = dice.oneOf(List.of(ofSubjects, ofSubjects, ofBundles, ofTenants));
        dice.oneOf(kinds).accept(noted);
        return noted;
    }

    private Subject somebody(List<Runnable> noted) {
        var subject = dice.oneOf(world.subjects);
        noted.add(() -> versions.advance(subject.tenant(), AccessChange.subject(subject.id())));
        return subject;
    }

    private void state(List<Runnable> noted) {
        var subject = somebody(noted);
        set("subject", world.state(subject.tenant()), subject.id());
    }

    /** Sets columns of the row with an id. */
    private void set(String table, Map<String, @Nullable Object> columns, UUID id) {
        var names = columns.keySet().stream().sorted().toList();
        var values = names.stream().map(name -> "n." + name).collect(Collectors.joining(", "));
        var sql = "update %1$s t set (%2$s) = row(%3$s) from jsonb_populate_record(null::%1$s, cast(? as jsonb)) n"
                + " where t.id = ?";
        var update = sql.formatted(table, String.join(", ", names), values);
        world.rows.then(update, world.rows.text(columns), id);
    }

    private void assign(List<Runnable> noted) {
        var subject = somebody(noted);
        rights.assign(subject);
        rights.activate(subject);
    }

    private void retract(List<Runnable> noted) {
        var subject = somebody(noted);
        world.rows.then("delete from active_role where subject_id = ?", subject.id());
        world.rows.then(
                "delete from role_assignment where id = (select id from role_assignment where subject_id = ? order by"
                        + " id limit 1)",
                subject.id());
        rights.activate(subject);
    }

    private void alter(List<Runnable> noted) {
        var subject = somebody(noted);
        var terms = rights.terms(subject);
        terms.remove("entities");
        world.rows.then("""
                update role_assignment t set scope = n.scope, unit_id = n.unit_id, options = n.options,
                       valid_from = n.valid_from, valid_until = n.valid_until
                from jsonb_populate_record(null::role_assignment, cast(? as jsonb)) n
                where t.id = (select id from role_assignment where subject_id = ? order by id desc limit 1)
                  and not exists (select 1 from role_assignment o where o.subject_id = t.subject_id and o.role_id = t.role_id
                                  and o.id <> t.id)
                """, world.rows.text(terms), subject.id());
    }

    private void profile(List<Runnable> noted) {
        var subject = somebody(noted);
        world.rows.first("delete from account_profile where subject_id = ?", subject.id());
        if (dice.percent(70)) {
            rights.giveProfile(subject);
        }
    }

    private void join(List<Runnable> noted) {
        rights.join(somebody(noted));
    }

    private void leave(List<Runnable> noted) {
        world.rows.then(
                "delete from group_member where subject_id = ?", somebody(noted).id());
    }

    private void activate(List<Runnable> noted) {
        rights.activate(somebody(noted));
    }

    private void somebodyNew(List<Runnable> noted) {
        var subject = world.makeSubject();
        noted.add(() -> versions.advance(subject.tenant(), AccessChange.subject(subject.id())));
    }

    private void session(List<Runnable> noted) {
        var subject = dice.oneOf(world.subjects);
        var session = dice.uuid().toString();
        world.rows.add(
                "ended_session", row("sid tenant_id expires_at", session, subject.tenant(), "2099-01-01T00:00:00Z"));
        world.sessions.add(session);
        noted.add(() -> versions.advance(subject.tenant(), AccessChange.session()));
    }

    private Owned someRole(List<Runnable> noted) {
        var role = dice.oneOf(world.roles);
        noted.add(
                role.tenant() == null
                        ? () -> versions.advance(ALL_TENANTS, AccessChange.role(role.id()))
                        : () -> versions.advanceHolders(role.tenant(), role.id()));
        return role;
    }

    private void role(List<Runnable> noted) {
        set("role", world.says.says(), someRole(noted).id());
    }

    private void collections(List<Runnable> noted) {
        var role = someRole(noted);
        world.rows.first("delete from role_collection where role_id = ?", role.id());
        world.openCollections(role);
    }

    private void group(List<Runnable> noted) {
        var group = dice.oneOf(world.groups);
        world.rows.first("delete from rights_group_role where group_id = ?", group.id());
        world.fillGroup(group);
        set("rights_group", row("permissions", world.directly()), group.id());
        noted.add(() -> versions.advance(holders.ofGroup(group.id()), AccessChange.group(group.id())));
    }

    private void bundle(List<Runnable> noted) {
        var profile = dice.oneOf(world.profiles);
        world.rows.first("delete from profile_role where profile_id = ?", profile.id());
        world.fillProfile(profile);
        noted.add(() -> versions.advance(
                profile.tenant() == null ? holders.ofProfile(profile.id()) : List.of(profile.tenant()),
                AccessChange.profile(profile.id())));
    }

    private UUID company(List<Runnable> noted) {
        var tenant = dice.oneOf(world.tenants.subList(0, world.tenants.size() - 1));
        noted.add(() -> versions.advance(tenant, AccessChange.TENANT));
        return tenant;
    }

    private void tenant(List<Runnable> noted) {
        var tenant = company(noted);
        var partner = dice.perhaps(50, () -> dice.oneOf(world.tenants));
        var parent = dice.perhaps(60, () -> dice.oneOf(world.tenants));
        set("tenant_ref", row("partner_id status", partner, dice.oneOf(RandomWorld.STATUSES)), tenant);
        world.rows.then("update tenant_fact set parent_id = ? where tenant_id = ?", parent, tenant);
    }

    private void module(List<Runnable> noted) {
        var tenant = company(noted);
        var module = dice.oneOf(RandomRoles.MODULES);
        if (dice.percent(50)) {
            world.addModule(tenant, module);
        } else {
            world.rows.then("delete from module_ref where tenant_id = ? and module = ?", tenant, module);
        }
    }

    private void setting(List<Runnable> noted) {
        world.rows.then(
                "update setting_ref set value = ? where tenant_id = ? and key = ?",
                dice.oneOf(List.of("true", "false")),
                company(noted),
                dice.oneOf(RandomRoles.SETTINGS));
    }

    private void unit(List<Runnable> noted) {
        var tenant = company(noted);
        var known = world.unitsOf(tenant);
        if (known.isEmpty() || dice.percent(40)) {
            world.addUnit(tenant);
        } else if (dice.percent(30)) {
            world.rows.then("delete from unit_ref where id = ?", dice.oneOf(known));
        } else {
            world.rows.then(
                    "update unit_ref set parent_id = ? where id = ?",
                    dice.perhaps(70, () -> dice.oneOf(known)),
                    dice.oneOf(known));
        }
    }

    private void policy(List<Runnable> noted) {
        var tenant = company(noted);
        world.rows.then("""
                insert into access_policy (tenant_id, version, created_at, updated_at, evaluation_mode, always_on)
                select ?, 1, now(), now(), ?, array(select jsonb_array_elements_text(cast(? as jsonb)))
                on conflict (tenant_id) do update set evaluation_mode = excluded.evaluation_mode, always_on = excluded.always_on
                """, tenant, world.mode(), world.rows.text(world.alwaysOn()));
    }

    /** Who holds something now; asked in the transaction of the change. */
    interface Holders {
        List<UUID> ofGroup(UUID group);

        List<UUID> ofProfile(UUID profile);
    }
}
