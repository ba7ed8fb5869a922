package io.zugang.access.engine;

import io.zugang.access.engine.Attributes.Part;
import io.zugang.access.engine.Condition.Operand;
import io.zugang.access.engine.Permission.CollectionAction;
import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Question.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static io.zugang.access.engine.Scene.ANNA;
import static io.zugang.access.engine.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** Denials, masks, collections, conditions, and what a listener hears of them. */
class RestrictionsTest {

    private final Scene scene = new Scene();

    @Test
    void aDenialBindsWhateverElseIsHeld() {
        scene.holds(scene.atHome("*"), taking(List.of("ticket:*"), Set.of()), scene.atHome("ticket:read"));

        assertThat(scene.reason("ticket:read", Place.HOME)).isEqualTo(Reason.DENIED_BY_ROLE);
        assertThat(scene.reason("contact:read", Place.HOME)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void aDenialThatDoesNotCountHereBindsNobody() {
        scene.holds(scene.everywhere("*"), taking(List.of("ticket:*"), Set.of()).inactive());
        scene.holds(taking(List.of("ticket:*"), Set.of()).during(null, NOW));
        scene.holds(Grant.of(
                scene.taking(List.of("ticket:*"), Set.of()),
                "assignment",
                new Grant.Reach(Scope.ENTITIES, null, Set.of(), Map.of("ticket", Set.of("2")))));

        assertThat(scene.reason("ticket:read", Place.HOME)).isEqualTo(Reason.GRANTED);
        assertThat(scene.ask("ticket:read", Resource.of("ticket", "2", Place.HOME))
                        .reason())
                .isEqualTo(Reason.DENIED_BY_ROLE);
    }

    @Test
    void masksOfAllRolesAddUpForTheTypeOfTheResource() {
        scene.holds(scene.atHome("*"), taking(List.of(), Set.of("contact.phone", "ticket.text")));
        scene.holds(taking(List.of(), Set.of("contact.mail", "contact.phone", "contacts.x")));

        assertThat(scene.ask("contact:read", Place.HOME).masks()).containsExactly("contact.mail", "contact.phone");
        assertThat(scene.ask("ens.alarm:trigger", Place.HOME).masks()).isEmpty();
    }

    @Test
    void aFilterTellsTheMasksOfItsTypeWithTheirPart() {
        var entity = new Grant.Reach(Scope.ENTITIES, null, Set.of(), Map.of("contact", Set.of("1")));
        scene.holds(scene.atHome("*"), taking(List.of(), Set.of("contact.phone", "contact.mail", "contacts.x")));
        scene.holds(Grant.of(scene.taking(List.of("ticket:*"), Set.of("contact.name")), "assignment", entity));
        scene.holds(taking(List.of(), Set.of("contact.none")).inactive());

        var filter = new Evaluator(scene.world).filter(ANNA, "contact:read", "contact", Micros.of(NOW));

        assertThat(filter.none()).isEmpty();
        assertThat(filter.masks())
                .extracting(AccessFilter.Mask::fields)
                .containsExactly(List.of("contact.mail", "contact.phone"), List.of("contact.name"));
        assertThat(filter.masks().get(0).part().ids()).isNull();
        assertThat(filter.masks().get(1).part().ids()).containsExactly("1");
    }

    private Grant taking(List<String> denied, Set<String> masks) {
        return Grant.of(scene.taking(denied, masks), "assignment", Grant.Reach.TENANT);
    }

    @Test
    void aRoleMustOpenTheCollectionForTheAction() {
        var limits = new Role.Limits(
                List.of(),
                Map.of(),
                Map.of("queue", Map.of("1", Set.of(CollectionAction.WRITE), "2", Set.of(CollectionAction.READ))),
                Set.of());
        scene.holds(Grant.of(scene.role(limits, "incident:write"), "assignment", Grant.Reach.TENANT));

        assertThat(inQueue(Map.of("queue", "1"))).isEqualTo(Reason.GRANTED);
        assertThat(inQueue(Map.of("queue", "2"))).isEqualTo(Reason.COLLECTION_NOT_OPEN);
        assertThat(inQueue(Map.of("queue", "3"))).isEqualTo(Reason.COLLECTION_NOT_OPEN);
        assertThat(inQueue(Map.of())).isEqualTo(Reason.COLLECTION_NOT_OPEN);
    }

    @Test
    void aRoleMayOpenEveryCollectionOfAType() {
        var limits = new Role.Limits(List.of(), Map.of(), Map.of(), Set.of("queue"));
        scene.holds(Grant.of(scene.role(limits, "incident:write"), "assignment", Grant.Reach.TENANT));

        assertThat(inQueue(Map.of("queue", "any"))).isEqualTo(Reason.GRANTED);
        assertThat(inQueue(Map.of())).isEqualTo(Reason.GRANTED);
    }

    private Reason inQueue(Map<String, String> collections) {
        return scene.ask(
                        "incident:write", new Resource("incident", "1", Place.HOME, null, null, List.of(), collections))
                .reason();
    }

    @Test
    void aConditionCountsOnlyIfItCertainlyHolds() {
        var open = new Condition.Equal(new Operand.Property(Part.RESOURCE, "status"), new Operand.Literal("open"));
        conditional(new Condition.Not(open));

        assertThat(withStatus("closed")).isEqualTo(Reason.GRANTED);
        assertThat(withStatus("open")).isEqualTo(Reason.CONDITION_NOT_MET);
        assertThat(withStatus(null)).isEqualTo(Reason.CONDITION_NOT_MET);
    }

    private void conditional(Condition condition) {
        var limits = new Role.Limits(
                List.of(), Map.of(scene.catalogue.number("ticket:read"), condition), Map.of(), Set.of());
        scene.holds(Grant.of(scene.role(limits, "ticket:read"), "assignment", Grant.Reach.TENANT));
    }

    private Reason withStatus(String status) {
        var resource = Resource.of("ticket", "1", Place.HOME);
        Attributes said = (part, name) -> part == Part.RESOURCE && name.equals("status") ? status : null;
        return scene.ask(new Question(ANNA, "read", resource, said, null, Micros.of(NOW)))
                .reason();
    }

    @Test
    void aListenerHearsEveryLayerAndEveryGrant() {
        scene.holds(
                scene.atHome("ticket:read").inactive(),
                scene.atHome("contact:read"),
                scene.atHome("ticket:read"),
                scene.everywhere("ticket:read"));
        var heard = new ArrayList<String>();

        var verdict = new Evaluator(scene.world)
                .decide(Question.of(ANNA, "read", Resource.of("ticket", "1", Place.HOME), NOW), listening(heard));

        assertThat(verdict.granting()).hasSize(2);
        assertThat(heard)
                .containsExactly(
                        "subject-unknown true",
                        "subject-not-usable true",
                        "session-ended true",
                        "tenant-unknown true",
                        "tenant-not-active true",
                        "permission-unknown true",
                        "application-not-allowed true",
                        "module-missing true",
                        "tenant-setting true",
                        "resource-tenant-missing true",
                        "tenant-unknown true",
                        "TENANT role-not-active",
                        "TENANT granted",
                        "EVERYTHING granted",
                        "not-granted true");
    }

    private static Trace listening(List<String> heard) {
        return new Trace() {
            @Override
            public void checked(Reason failure, boolean passed) {
                heard.add(failure.code() + " " + passed);
            }

            @Override
            public void weighed(Grant grant, Reason outcome) {
                heard.add(grant.reach().scope() + " " + outcome.code());
            }
        };
    }
}
