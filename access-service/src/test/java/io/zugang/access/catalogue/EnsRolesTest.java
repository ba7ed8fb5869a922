package io.zugang.access.catalogue;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.AccessFixtures.systemRole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** What stands out of each role of the alarm platform. */
@ServiceTest
class EnsRolesTest extends EnsTesting {

    @Test
    @Proves("S5.26")
    void allowsThePrincipalEverythingInFourFamilies() {
        var every = everyPermission();

        assertThat(allowed(holder("principal"), every)).containsExactlyInAnyOrderElementsOf(every);
        acme.account("tenant-admin")
                .calls()
                .get("/function-areas?application=ens")
                .then()
                .statusCode(200)
                .body("items.family.unique().sort()", contains("alarms", "configuration", "reports", "setup"));
        role("principal").body("aliases", contains("Auftraggeber"));
    }

    @Test
    @Proves("S5.27")
    void letsTheAuditorReadEverythingAndWriteNothing() {
        var every = everyPermission();
        var reads = every.stream().filter(name -> name.endsWith(":read")).toList();

        assertThat(allowed(holder("auditor"), every)).containsExactlyInAnyOrderElementsOf(reads);
    }

    @Test
    @Proves("S5.28")
    void assignsPrincipalAndAuditorForTheWholeCompany() {
        for (var key : List.of("principal", "auditor")) {
            assign(TestTenant.provider().account("provider-admin"), holder(), key, "")
                    .statusCode(201)
                    .body("scope", equalTo("TENANT"));
            role(key).body("fixedScope", equalTo("TENANT"));
        }
    }

    @Test
    @Proves("S5.30")
    void letsGatewaysConnectAsUnitAdministratorsOnly() {
        for (var other : List.of("config", "setup", "alarm-execution", "report")) {
            assertThat(allowed(acme.account("SERVICE", unit, other), List.of("ens.gateway:connect")))
                    .isEmpty();
        }
        assertThat(allowed(acme.account("SERVICE", unit), everyPermission())).isEmpty();
        assertThat(allowed(acme.account("SERVICE", unit, "unit-admin"), List.of("ens.gateway:connect")))
                .hasSize(1);
        role("unit-admin").body("assignableTo", hasItem("SERVICE"));
    }

    @Test
    void masksContactDetailsOfThoseWhoMayNotSeeThem() {
        var account = holder("unit-admin-no-contacts");

        evaluate(account, "contact:read", "")
                .body("decision", equalTo(true))
                .body("context.masked_fields", contains("contact.email", "contact.mobile", "contact.phone"));
        evaluate(account, "ens.person:read", "")
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("denied-by-role"));
        evaluate(holder("unit-admin"), "ens.contact:read", "").body("context.masked_fields", nullValue());
    }

    @Test
    void takesPersonsAwayFromThoseWhoMayNotSeeContactDetailsWhateverElseTheyHold() {
        evaluate(holder("unit-admin-no-contacts", "config"), "ens.person:read", "")
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("denied-by-role"));
    }

    @Test
    @Proves("S5.33")
    void letsConfigurationWriteCategoriesButNotUsers() {
        assertThat(allowed(holder("config"), List.of("ens.setup-category:write", "ens.setup-user:write")))
                .containsExactly("ens.setup-category:write");
    }

    @Test
    @Proves("S5.34")
    void letsTheConfigurationAuditorReadTheConfigurationOnly() {
        assertThat(allowed(holder("config-auditor"), everyPermission()))
                .isEqualTo(Set.of(
                        "ens.person:read",
                        "ens.contact:read",
                        "ens.group:read",
                        "ens.roster:read",
                        "ens.alarm:read",
                        "ens.hotline:read",
                        "ens.setup-category:read",
                        "ens.setup-file:read"));
    }

    @Test
    @Proves("S5.35")
    void letsConfigurationGroupsWritePersonsButNotAlarms() {
        assertThat(allowed(holder("config-groups"), List.of("ens.person:write", "ens.alarm:read", "ens.alarm:write")))
                .containsExactly("ens.person:write");
    }

    @Test
    @Proves("S5.36")
    void refusesToLetSetupMakeItselfPrincipal() {
        var provider = TestTenant.provider().account("provider-admin");
        var user = holder();
        assign(provider, user, "setup", ",\"scope\":\"TENANT\"").statusCode(201);

        assign(user, user, "principal", "").statusCode(403).body("code", equalTo("escalation"));

        assign(user, holder(), "principal", "").statusCode(403).body("code", equalTo("escalation"));
        assign(user, holder(), "report", ",\"scope\":\"TENANT\"").statusCode(201);
        assertThat(allowed(user, everyPermission()))
                .isEqualTo(Set.of(
                        "ens.setup-user:read", "ens.setup-user:write", "ens.setup-unit:read", "ens.setup-unit:write"));
    }

    @Test
    @Proves("S5.37")
    void letsAlarmExecutionReadAlarmsOfTheConfiguration() {
        assertThat(allowed(
                        holder("alarm-execution"), List.of("ens.alarm:read", "ens.alarm:write", "ens.alarm:trigger")))
                .isEqualTo(Set.of("ens.alarm:read", "ens.alarm:trigger"));
    }

    @Test
    @Proves("S5.38")
    void differsFullOperationFromAlarmExecutionInOnePermission() {
        assertThat(allowed(holder("operation-full"), List.of("ens.alarm:read", "ens.alarm:trigger")))
                .isEqualTo(Set.of("ens.alarm:trigger"));
        TestTenant.provider()
                .account("provider-admin")
                .calls()
                .get("/roles/" + systemRole("alarm-execution") + "/differences/" + systemRole("operation-full"))
                .then()
                .statusCode(200)
                .body("onlyFirst", contains("ens.alarm:read"))
                .body("onlySecond.size()", equalTo(0));
    }

    @Test
    @Proves("S5.39")
    void letsReportReadFiveThingsAndWriteNone() {
        var allowed = allowed(holder("report"), everyPermission());

        assertThat(allowed)
                .contains(
                        "ens.alarm-monitor:read",
                        "ens.chat:read",
                        "ens.news-feed:read",
                        "ens.visualizer:read",
                        "ens.report:read")
                .allMatch(name -> name.endsWith(":read"));
    }

    @Test
    @Proves("S5.42")
    void letsTheDashboardRoleReadTwoThings() {
        assertThat(allowed(holder("pnez-dashboard"), everyPermission()))
                .isEqualTo(Set.of("ens.dashboard:read", "ens.news-feed:read"));
    }

    @Test
    @Proves("S5.43")
    void opensConferenceBoardAndPersonsUnderAStableKey() {
        assertThat(allowed(holder("conference-plus"), List.of("ens.conference:read", "ens.person:read")))
                .hasSize(2);
        role("conference-plus").body("labels.de", equalTo("Conference_Plus"));
    }

    @Test
    @Proves("S5.44")
    void keepsTheIncidentBoardApartFromTheOtherProduct() {
        var questions = List.of(
                "ens.incident:read", "ens.incident:write", "cim.crisis:read", "cim.task:write", "cim.portal:use");

        assertThat(allowed(holder("incident-management"), questions))
                .isEqualTo(Set.of("ens.incident:read", "ens.incident:write"));
    }

    @Test
    @Proves("S5.46")
    void opensTasksToThoseTheyAreAssignedTo() {
        var account = holder("incident-task");

        evaluate(account, "ens.incident-task:read", ",\"assignees\":[\"" + account.id() + "\"]")
                .body("decision", equalTo(true));
        evaluate(account, "ens.incident-task:read", ",\"assignees\":[\"somebody\"]")
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("out-of-data-scope"));
    }

    @Test
    @Proves("S5.48")
    void keepsTheHolderOfCimOnlyOutOfTheAlarmPlatform() {
        var every = everyPermission();
        var account = holder("principal", "alarm-execution", "cim-only");

        assertThat(allowed(account, every)).isEmpty();
        evaluate(account, "ens.alarm:trigger", "").body("context.reason", equalTo("application-not-allowed"));
        evaluate(account, "cim.portal:use", "").body("decision", equalTo(true));
    }

    @Test
    void losesAModuleRoleWithItsModule() {
        var account = holder("pnez-dashboard");
        acme.withoutModule("pnez-dashboard");

        evaluate(account, "ens.news-feed:read", "")
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("module-missing"));
        var admin = acme.account("tenant-admin");
        admin.calls()
                .get("/roles?assignable=true&module=pnez-dashboard")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        admin.calls()
                .get("/roles?assignable=true&module=conference-plus")
                .then()
                .body("items.key", contains("conference-plus"));
    }

    private ValidatableResponse evaluate(TestAccount account, String permission, String facts) {
        return service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"%s"},
                         "resource":{"type":"thing","id":"1","properties":{"tenantId":"%s","unitId":"%s"%s}}}""".formatted(account.id(), permission, acme.id(), unit, facts))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse assign(TestAccount grantor, TestAccount account, String role, String more) {
        return grantor.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"%s}".formatted(account.id(), systemRole(role), more))
                .post("/role-assignments")
                .then();
    }

    private static ValidatableResponse role(String key) {
        return TestTenant.provider()
                .account("provider-admin")
                .calls()
                .get("/roles/" + systemRole(key))
                .then()
                .statusCode(200);
    }
}
