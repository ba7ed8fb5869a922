package io.zugang.access.engine;

import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Question.Resource;
import io.zugang.access.engine.Question.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small world with one person in it, and questions about that person. */
final class Scene {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final Subject ANNA = new Subject("account", "0198a1b2-0000-7000-8000-00000000a11a");

    final Catalogue catalogue = new Catalogue(List.of(
            Permission.of("ticket:read", demands(null, null, true)),
            Permission.of("ticket:write", demands(null, null, true)),
            Permission.of("contact:read"),
            Permission.of("report:read", demands("reports", null, false)),
            Permission.of("family:read", demands(null, "portal.family-tickets", false)),
            Permission.of("ens.alarm:trigger"),
            Permission.of(
                    "incident:write",
                    new Permission.Demands(
                            null, null, false, Map.of("queue", Permission.CollectionAction.WRITE), false))));
    final World world = new World(catalogue);
    final UUID home = new UUID(1, 1);
    private TenantFacts facts = TenantFacts.active();
    private Holding.State state = Holding.State.USABLE;
    private final List<Grant> grants = new ArrayList<>();
    private long version;

    private static Permission.Demands demands(@Nullable String module, @Nullable String setting, boolean owned) {
        return new Permission.Demands(module, setting, owned, Map.of(), false);
    }

    Scene is(Holding.State next) {
        state = next;
        return tell();
    }

    Scene at(TenantFacts next) {
        facts = next;
        return tell();
    }

    Scene holds(Grant... more) {
        grants.addAll(List.of(more));
        return tell();
    }

    /** What the world knows of Anna from now on. */
    private Scene tell() {
        world.change(
                home, ++version, change -> change.facts(facts).put(ANNA.type(), ANNA.id(), new Holding(state, grants)));
        return this;
    }

    Scene knows(UUID tenant, TenantFacts other) {
        world.change(tenant, ++version, change -> change.facts(other));
        return this;
    }

    Role role(String... patterns) {
        return Role.allowing(null, "role", catalogue.matching(List.of(patterns)));
    }

    Role role(Role.Limits limits, String... patterns) {
        return new Role(
                null,
                "role",
                catalogue.matching(List.of(patterns)),
                PermissionSet.NONE,
                PermissionSet.NONE,
                Set.of(),
                null,
                limits,
                Set.of());
    }

    /** A role that takes away. */
    Role taking(List<String> denied, Set<String> masks) {
        return new Role(
                null,
                "taking",
                PermissionSet.NONE,
                PermissionSet.NONE,
                catalogue.matching(denied),
                masks,
                null,
                Role.Limits.NONE,
                Set.of());
    }

    Grant everywhere(String... patterns) {
        return Grant.of(role(patterns), "assignment", Grant.Reach.EVERYTHING);
    }

    Grant atHome(String... patterns) {
        return Grant.of(role(patterns), "assignment", Grant.Reach.TENANT);
    }

    Verdict ask(String permission, Place place) {
        return ask(permission, Resource.of(permission.substring(0, permission.indexOf(':')), "1", place));
    }

    Verdict ask(String permission, Resource resource) {
        return ask(Question.of(ANNA, permission.substring(permission.indexOf(':') + 1), resource, NOW));
    }

    Verdict ask(Question question) {
        return new Evaluator(world).decide(question, Trace.NONE);
    }

    Reason reason(String permission, Place place) {
        return ask(permission, place).reason();
    }

    static TenantFacts active(@Nullable UUID partner, @Nullable UUID parent) {
        return new TenantFacts("ACTIVE", partner, parent, Set.of(), Map.of(), Units.EMPTY);
    }

    static TenantFacts withUnits(Units units) {
        return new TenantFacts("ACTIVE", null, null, Set.of(), Map.of(), units);
    }
}
