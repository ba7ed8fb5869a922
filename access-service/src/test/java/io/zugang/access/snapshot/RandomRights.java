package io.zugang.access.snapshot;

import io.zugang.access.snapshot.RandomWorld.Owned;
import io.zugang.access.snapshot.RandomWorld.Subject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static io.zugang.access.snapshot.WorldRows.made;
import static io.zugang.access.snapshot.WorldRows.row;

/** Gives subjects what they can hold, at random. */
final class RandomRights {

    private final RandomWorld world;
    private final Dice dice;

    RandomRights(RandomWorld world) {
        this.world = world;
        this.dice = world.dice;
    }

    void give(Subject subject) {
        for (int i = dice.below(5); i > 0; i--) {
            assign(subject);
        }
        if (dice.percent(40)) {
            giveProfile(subject);
        }
        for (int i = dice.below(3); i > 0; i--) {
            join(subject);
        }
        if (subject.type().equals("ROBOT")) {
            giveRoles(subject);
        }
        activate(subject);
    }

    void assign(Subject subject) {
        var role = world.roleIn(subject.tenant());
        var row = terms(subject);
        var application = dice.oneOf(List.of("ora", "orb"));
        row.putAll(made(dice.uuid(), "tenant_id role_id role_key", subject.tenant(), role.id(), "r"));
        row.putAll(row("subject_id subject_type subject_key", subject.id(), subject.type(), subject.key()));
        row.putAll(row("source application", "MANUAL", application));
        world.rows.add("role_assignment", row);
    }

    Map<String, @Nullable Object> terms(Subject subject) {
        return world.says.terms(world.unitsOf(subject.tenant()), world.collections.getOrDefault("team", List.of()));
    }

    void giveProfile(Subject subject) {
        var fitting = world.profiles.stream()
                .filter(one -> one.tenant() == null || one.tenant().equals(subject.tenant()))
                .toList();
        if (!fitting.isEmpty()) {
            var profile = dice.oneOf(fitting).id();
            var columns = "subject_id tenant_id profile_id assigned_at";
            world.rows.add("account_profile", row(columns, subject.id(), subject.tenant(), profile, world.says.time()));
        }
    }

    void join(Subject subject) {
        Owned group = dice.oneOf(world.groups);
        var row = made(dice.uuid(), "tenant_id group_id subject_id", subject.tenant(), group.id(), subject.id());
        var reach = dice.perhaps(40, () -> dice.oneOf(world.tenants));
        row.putAll(row("account_id source reach_tenant_id", subject.id(), "MANUAL", reach));
        world.rows.add("group_member", row);
    }

    void giveRoles(Subject subject) {
        for (var role : dice.some(0, 3, () -> world.roleIn(subject.tenant()))) {
            world.rows.add(
                    "subject_role", row("subject_id role_id tenant_id", subject.id(), role.id(), subject.tenant()));
        }
    }

    /** One assignment for each application, if there is one. */
    void activate(Subject subject) {
        for (var application : List.of("ora", "orb")) {
            world.rows.then("""
                    insert into active_role (subject_id, application, tenant_id, assignment_id, changed_at)
                    select subject_id, application, tenant_id, id, now() from role_assignment
                    where subject_id = ? and application = ? and subject_type = 'ACCOUNT'
                    order by md5(id::text || ?) limit 1
                    on conflict (subject_id, application) do update set assignment_id = excluded.assignment_id
                    """, subject.id(), application, String.valueOf(dice.below(1000)));
        }
    }
}
