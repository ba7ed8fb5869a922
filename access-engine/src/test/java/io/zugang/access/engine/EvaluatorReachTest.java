package io.zugang.access.engine;

import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Question.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluatorReachTest {

    private static final UUID PARENT = new UUID(1, 2);
    private static final UUID SISTER = new UUID(1, 3);
    private static final UUID DAUGHTER = new UUID(1, 4);
    private static final UUID GRANDPARENT = new UUID(1, 5);
    private static final UUID STRANGER = new UUID(1, 6);
    private static final UUID TOP = new UUID(7, 1);
    private static final UUID BELOW = new UUID(7, 2);
    private static final UUID ASIDE = new UUID(7, 3);

    private final Scene scene = family();

    private static Scene family() {
        var scene = new Scene();
        return scene.at(Scene.active(null, PARENT))
                .knows(PARENT, Scene.active(null, GRANDPARENT))
                .knows(SISTER, Scene.active(null, PARENT))
                .knows(DAUGHTER, Scene.active(null, scene.home))
                .knows(GRANDPARENT, Scene.active(null, null))
                .knows(STRANGER, Scene.active(scene.home, null));
    }

    @Test
    void tenantReachesHomeOnly() {
        assertThat(reached(Grant.Reach.TENANT)).containsExactly(scene.home);
    }

    @Test
    void familyReachesParentSistersAndWhatIsBelow() {
        assertThat(reached(Grant.Reach.FAMILY)).containsExactly(scene.home, PARENT, SISTER, DAUGHTER);
    }

    @Test
    void managedReachesTheTenantsOfAPartner() {
        assertThat(reached(Grant.Reach.MANAGED)).containsExactly(scene.home, STRANGER);
    }

    @Test
    void everythingReachesEverything() {
        assertThat(reached(Grant.Reach.EVERYTHING)).hasSize(6);
    }

    private List<UUID> reached(Grant.Reach reach) {
        scene.holds(Grant.of(scene.role("contact:read"), "assignment", reach));
        var reached = new ArrayList<UUID>();
        for (var tenant : List.of(scene.home, PARENT, SISTER, DAUGHTER, GRANDPARENT, STRANGER)) {
            var reason = scene.reason("contact:read", new Place.Tenant(tenant));
            assertThat(reason).isIn(Reason.GRANTED, Reason.OUT_OF_REACH);
            if (reason == Reason.GRANTED) {
                reached.add(tenant);
            }
        }
        return reached;
    }

    @Test
    void dataScopesWidenFromWhatIsAssignedToTheFamily() {
        assertThat(opened(DataScope.ASSIGNED)).containsExactly("assigned");
        assertThat(opened(DataScope.OWN)).containsExactly("assigned", "own");
        assertThat(opened(DataScope.COMPANY)).containsExactly("assigned", "own", "company");
        assertThat(opened(DataScope.FAMILY_DOWN)).containsExactly("assigned", "own", "company", "daughter");
        assertThat(opened(DataScope.FAMILY))
                .containsExactly("assigned", "own", "company", "daughter", "sister", "parent");
    }

    private List<String> opened(DataScope scope) {
        var fresh = family();
        var limits = new Role.Limits(
                List.of(new Role.DataLimit(fresh.catalogue.matching(List.of("ticket:*")), scope)),
                Map.of(),
                Map.of(),
                Set.of());
        fresh.holds(Grant.of(fresh.role(limits, "ticket:read"), "assignment", Grant.Reach.EVERYTHING));
        var me = Scene.ANNA.id();
        var asked = List.of(
                ticket("assigned", fresh.home, "other", List.of(me)),
                ticket("own", fresh.home, me, List.of()),
                ticket("company", fresh.home, "other", List.of("another")),
                ticket("daughter", DAUGHTER, me, List.of(me)),
                ticket("sister", SISTER, me, List.of(me)),
                ticket("parent", PARENT, "other", List.of()),
                ticket("stranger", STRANGER, me, List.of(me)));
        return asked.stream()
                .filter(resource -> fresh.ask("ticket:read", resource).permits())
                .map(Resource::id)
                .toList();
    }

    private static Resource ticket(String id, UUID tenant, String owner, List<String> assignees) {
        return new Resource("ticket", id, new Place.Tenant(tenant), null, owner, assignees, Map.of());
    }

    @Test
    void personalDataScopesDoNotCountAnywhere() {
        var limits = new Role.Limits(
                List.of(new Role.DataLimit(scene.catalogue.matching(List.of("*")), DataScope.OWN)),
                Map.of(),
                Map.of(),
                Set.of());
        scene.holds(Grant.of(scene.role(limits, "ticket:read", "contact:read"), "assignment", Grant.Reach.TENANT));

        assertThat(scene.reason("ticket:read", Place.ANYWHERE)).isEqualTo(Reason.OUT_OF_DATA_SCOPE);
        assertThat(scene.reason("contact:read", Place.ANYWHERE)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void unitScopesCountInTheirUnits() {
        var tree =
                Units.of(List.of(new Units.Unit(TOP, null), new Units.Unit(BELOW, TOP), new Units.Unit(ASIDE, null)));
        scene.at(Scene.withUnits(tree));

        assertThat(unitsOf(new Grant.Reach(Scope.UNIT, null, Set.of(TOP), Map.of())))
                .containsExactly(TOP);
        assertThat(unitsOf(new Grant.Reach(Scope.UNIT_SUBTREE, null, Set.of(TOP), Map.of())))
                .containsExactly(TOP, BELOW);
        assertThat(unitsOf(new Grant.Reach(Scope.UNIT_SUBTREE, null, Set.of(), Map.of())))
                .containsExactly(TOP, BELOW);
        assertThat(scene.reason("contact:read", Place.HOME)).isEqualTo(Reason.OUT_OF_SCOPE);
        assertThat(scene.reason("contact:read", Place.ANYWHERE)).isEqualTo(Reason.OUT_OF_SCOPE);
    }

    private List<UUID> unitsOf(Grant.Reach reach) {
        scene.holds(Grant.of(scene.role("contact:read"), "assignment", reach));
        return List.of(TOP, BELOW, ASIDE, new UUID(7, 9)).stream()
                .filter(unit -> scene.ask(
                                "contact:read",
                                new Resource("contact", "1", Place.HOME, unit, null, List.of(), Map.of()))
                        .permits())
                .toList();
    }

    @Test
    void whatForbidsInOneUnitLeavesAnywhereAndWhatForbidsInAWholeTenantDoesNot() {
        scene.at(Scene.withUnits(Units.of(List.of(new Units.Unit(TOP, null)))));
        var forbids = scene.taking(List.of("contact:*"), Set.of("contact.phone"));
        var inTop = new Resource("contact", "1", Place.HOME, TOP, null, List.of(), Map.of());
        scene.holds(
                scene.atHome("contact:read"),
                Grant.of(forbids, "assignment", new Grant.Reach(Scope.UNIT, null, Set.of(TOP), Map.of())));

        assertThat(scene.ask("contact:read", inTop).reason()).isEqualTo(Reason.DENIED_BY_ROLE);
        for (var open : List.of(Place.HOME, Place.ANYWHERE, Place.SOMEWHERE)) {
            assertThat(scene.ask("contact:read", open).permits()).isTrue();
            assertThat(scene.ask("contact:read", open).masks()).isEmpty();
        }
        scene.holds(Grant.of(forbids, "assignment", Grant.Reach.TENANT));
        assertThat(scene.reason("contact:read", Place.ANYWHERE)).isEqualTo(Reason.DENIED_BY_ROLE);
        assertThat(scene.reason("contact:read", Place.SOMEWHERE)).isEqualTo(Reason.DENIED_BY_ROLE);
    }

    @Test
    void aPartOfATenantIsSomewhereAndNotAnywhere() {
        var unit = new Grant.Reach(Scope.UNIT, null, Set.of(TOP), Map.of());
        scene.holds(Grant.of(scene.role("contact:read"), "assignment", unit));

        assertThat(scene.reason("contact:read", Place.SOMEWHERE)).isEqualTo(Reason.GRANTED);
        assertThat(scene.reason("contact:read", Place.ANYWHERE)).isEqualTo(Reason.OUT_OF_SCOPE);
        assertThat(scene.reason("ticket:read", Place.SOMEWHERE)).isEqualTo(Reason.NOT_GRANTED);
    }

    @Test
    void entitiesCountByTypeAndId() {
        var reach = new Grant.Reach(Scope.ENTITIES, null, Set.of(), Map.of("contact", Set.of("1")));
        scene.holds(Grant.of(scene.role("contact:read", "ticket:read"), "assignment", reach));

        assertThat(scene.ask("contact:read", Resource.of("contact", "1", Place.HOME))
                        .permits())
                .isTrue();
        assertThat(scene.ask("contact:read", Resource.of("contact", "2", Place.HOME))
                        .reason())
                .isEqualTo(Reason.OUT_OF_SCOPE);
        assertThat(scene.ask("ticket:read", Resource.of("ticket", "1", Place.HOME))
                        .reason())
                .isEqualTo(Reason.OUT_OF_SCOPE);
    }

    @Test
    void theGrantThatCameFurthestGivesTheReason() {
        var elsewhere = new Grant.Reach(Scope.ENTITIES, null, Set.of(), Map.of());
        scene.holds(
                Grant.of(scene.role("contact:read"), "assignment", elsewhere),
                scene.atHome("contact:read").inactive());

        assertThat(scene.reason("contact:read", Place.HOME)).isEqualTo(Reason.OUT_OF_SCOPE);
    }

    @Test
    void aFamilyThatIsItsOwnAncestorEndsTheSearch() {
        scene.knows(STRANGER, Scene.active(null, SISTER)).knows(SISTER, Scene.active(null, STRANGER));
        scene.holds(Grant.of(scene.role("contact:read"), "assignment", Grant.Reach.FAMILY));

        assertThat(scene.reason("contact:read", new Place.Tenant(STRANGER))).isEqualTo(Reason.OUT_OF_REACH);
    }
}
