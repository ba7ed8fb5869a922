package io.zugang.access.engine;

import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Question.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.zugang.access.engine.Scene.ANNA;
import static io.zugang.access.engine.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

class EvaluatorLayersTest {

    private final Scene scene = new Scene();

    @Test
    void permitsWhatARoleAllows() {
        scene.holds(scene.atHome("contact:read"));

        var verdict = scene.ask("contact:read", Place.HOME);

        assertThat(verdict.permits()).isTrue();
        assertThat(verdict.granting()).extracting(Grant::origin).containsExactly("assignment");
    }

    @Test
    void deniesWhatNoRoleAllows() {
        scene.holds(scene.atHome("contact:read"));

        assertThat(scene.reason("ticket:read", Place.HOME)).isEqualTo(Reason.NOT_GRANTED);
    }

    @Test
    void knowsAnActionWithAColonAsAWholePermission() {
        scene.holds(scene.atHome("contact:read"));
        var resource = Resource.of("ticket", "1", Place.HOME);

        assertThat(scene.ask(Question.of(ANNA, "contact:read", resource, NOW)).permits())
                .isTrue();
        assertThat(scene.ask(Question.of(ANNA, "ticket:read", resource, NOW)).reason())
                .isEqualTo(Reason.NOT_GRANTED);
        assertThat(scene.ask(Question.of(ANNA, "read:", resource, NOW)).reason())
                .isEqualTo(Reason.PERMISSION_UNKNOWN);
    }

    @Test
    void deniesWhomItDoesNotKnow() {
        scene.holds(scene.atHome("*"));
        var upperCase = new Question.Subject("account", ANNA.id().toUpperCase(java.util.Locale.ROOT));
        var resource = Resource.of("contact", "1", Place.HOME);

        assertThat(scene.ask(Question.of(upperCase, "read", resource, NOW)).reason())
                .isEqualTo(Reason.SUBJECT_UNKNOWN);
        assertThat(scene.ask(Question.of(new Question.Subject("group", ANNA.id()), "read", resource, NOW))
                        .reason())
                .isEqualTo(Reason.SUBJECT_UNKNOWN);
    }

    @Test
    void deniesWhoMayNotActAtAll() {
        scene.holds(scene.atHome("*"));

        assertThat(after(Holding.State.of(false, "ACTIVE", null, null))).isEqualTo(Reason.SUBJECT_NOT_USABLE);
        assertThat(after(Holding.State.of(true, "LOCKED", null, null))).isEqualTo(Reason.SUBJECT_NOT_USABLE);
        assertThat(after(Holding.State.of(true, "ACTIVE", NOW.plusNanos(1_000), null)))
                .isEqualTo(Reason.SUBJECT_NOT_USABLE);
        assertThat(after(Holding.State.of(true, "ACTIVE", null, NOW))).isEqualTo(Reason.SUBJECT_NOT_USABLE);
        assertThat(after(Holding.State.of(true, "ACTIVE", NOW, NOW.plusNanos(1_000))))
                .isEqualTo(Reason.GRANTED);
    }

    private Reason after(Holding.State state) {
        return scene.is(state).reason("contact:read", Place.HOME);
    }

    @Test
    void deniesInASessionThatHasEnded() {
        scene.holds(scene.atHome("*"));
        scene.world.endSession("over", 5);

        assertThat(inSession("over")).isEqualTo(Reason.SESSION_ENDED);
        assertThat(inSession("other")).isEqualTo(Reason.GRANTED);
        assertThat(inSession(null)).isEqualTo(Reason.GRANTED);
        scene.world.forgetSessions(4);
        assertThat(inSession("over")).isEqualTo(Reason.SESSION_ENDED);
        scene.world.forgetSessions(5);
        assertThat(inSession("over")).isEqualTo(Reason.GRANTED);
    }

    private Reason inSession(String session) {
        var resource = Resource.of("contact", "1", Place.HOME);
        return scene.ask(new Question(ANNA, "read", resource, Attributes.NONE, session, Micros.of(NOW)))
                .reason();
    }

    @Test
    void deniesPeopleOfATenantThatIsNotActive() {
        scene.holds(scene.atHome("*")).at(new TenantFacts("SUSPENDED", null, null, Set.of(), Map.of(), Units.EMPTY));

        assertThat(scene.reason("contact:read", Place.HOME)).isEqualTo(Reason.TENANT_NOT_ACTIVE);
    }

    @Test
    void deniesWhatIsNoPermission() {
        scene.holds(scene.atHome("*"));

        assertThat(scene.reason("contact:fly", Place.HOME)).isEqualTo(Reason.PERMISSION_UNKNOWN);
    }

    @Test
    void asksForTheModuleAndTheSettingOfAPermission() {
        scene.holds(scene.atHome("*"));

        assertThat(scene.reason("report:read", Place.HOME)).isEqualTo(Reason.MODULE_MISSING);
        assertThat(scene.reason("family:read", Place.HOME)).isEqualTo(Reason.TENANT_SETTING);
        scene.at(new TenantFacts(
                "ACTIVE", null, null, Set.of("reports"), Map.of("portal.family-tickets", "true"), Units.EMPTY));
        assertThat(scene.reason("report:read", Place.HOME)).isEqualTo(Reason.GRANTED);
        assertThat(scene.reason("family:read", Place.HOME)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void asksForTheModuleOfARole() {
        var role = new Role(
                null,
                "role",
                scene.catalogue.matching(List.of("contact:read")),
                PermissionSet.NONE,
                PermissionSet.NONE,
                Set.of(),
                "helpdesk",
                Role.Limits.NONE,
                Set.of());
        scene.holds(Grant.of(role, "assignment", Grant.Reach.TENANT));

        var reason = scene.reason("contact:read", Place.HOME);

        assertThat(reason).isEqualTo(Reason.ROLE_MODULE_MISSING);
        assertThat(reason.code()).isEqualTo(Reason.MODULE_MISSING.code()).isEqualTo("module-missing");
    }

    @Test
    void keepsToTheApplicationsOfARoleThatLimitsThem() {
        scene.holds(scene.atHome("*"), limitedTo("ens"));

        assertThat(scene.reason("ens.alarm:trigger", Place.HOME)).isEqualTo(Reason.GRANTED);
        assertThat(scene.reason("contact:read", Place.HOME)).isEqualTo(Reason.APPLICATION_NOT_ALLOWED);
        scene.holds(limitedTo("zugang").inactive());
        assertThat(scene.reason("ens.alarm:trigger", Place.HOME)).isEqualTo(Reason.APPLICATION_NOT_ALLOWED);
    }

    @Test
    void forgetsTheLimitOfARoleThatIsOver() {
        scene.holds(scene.atHome("*"), limitedTo("ens").during(null, NOW));

        assertThat(scene.reason("contact:read", Place.HOME)).isEqualTo(Reason.GRANTED);
    }

    private Grant limitedTo(String application) {
        var role = new Role(
                null,
                "only",
                PermissionSet.NONE,
                PermissionSet.NONE,
                PermissionSet.NONE,
                Set.of(),
                null,
                Role.Limits.NONE,
                Set.of(application));
        return Grant.of(role, "assignment", Grant.Reach.TENANT);
    }

    @Test
    void asksWhereTheResourceLies() {
        scene.holds(scene.everywhere("*"));

        assertThat(scene.reason("contact:read", Place.UNSTATED)).isEqualTo(Reason.RESOURCE_TENANT_MISSING);
        assertThat(scene.reason("contact:read", new Place.Tenant(new UUID(9, 9))))
                .isEqualTo(Reason.TENANT_UNKNOWN);
        assertThat(scene.reason("contact:read", new Place.Tenant(scene.home))).isEqualTo(Reason.GRANTED);
        assertThat(scene.reason("contact:read", Place.ANYWHERE)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void countsARoleWithinItsTimeAndWhileItIsActive() {
        scene.holds(scene.atHome("contact:read").inactive());
        assertThat(scene.reason("contact:read", Place.HOME)).isEqualTo(Reason.ROLE_NOT_ACTIVE);

        scene.holds(scene.atHome("contact:read").during(NOW.plusSeconds(1), null));
        assertThat(scene.reason("contact:read", Place.HOME)).isEqualTo(Reason.ASSIGNMENT_NOT_VALID);

        scene.holds(scene.atHome("contact:read").during(NOW, NOW.plusSeconds(1)));
        assertThat(scene.reason("contact:read", Place.HOME)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void everyReasonHasACodeThatReads() {
        assertThat(Reason.values()).extracting(Reason::code).allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }
}
