package io.zugang.access.collection;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.systemRole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class RoleCollectionsTest {

    private TrackFixture track;

    @BeforeEach
    void setUp() {
        track = TrackFixture.load();
    }

    @Test
    @Proves("S2.24")
    void opensTicketsOfTheQueuesThatTheRoleNames() {
        var customer = track.customer("cmtrack_basiccustomers");

        for (var queue : List.of("Helpdesk_2nd_Level", "ServiceDesk")) {
            track.ticket(customer, "read", queue, "Resellers").body("decision", equalTo(true));
        }
        for (var queue : List.of("Sales", "FAQ")) {
            track.ticket(customer, "read", queue, "Resellers")
                    .body("decision", equalTo(false))
                    .body("context.reason", equalTo("collection-not-open"));
        }
        track.ask(customer, "cm.ticket", "read", "{}").body("context.reason", equalTo("collection-not-open"));
    }

    @Test
    @Proves("S2.25")
    void opensContactsOfTheCustomerGroupsThatTheRoleNames() {
        var customer = track.customer("cmtrack_basiccustomers");

        for (var group : List.of("Resellers", "DirectCustomers", "Partners")) {
            track.ask(customer, "cm.customer", "read", "{\"customer-group\":\"%s\"}".formatted(track.id(group)))
                    .body("decision", equalTo(true));
        }
        track.ask(customer, "cm.customer", "read", "{\"customer-group\":\"%s\"}".formatted(track.id("Suppliers")))
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("collection-not-open"));
        track.ticket(customer, "read", "ServiceDesk", "Suppliers").body("decision", equalTo(false));
    }

    @Test
    @Proves("S2.26")
    void letsCommentsBeAddedWithoutLettingTicketsBeChanged() {
        var customer = track.customer("cmtrack_sales");

        track.ticket(customer, "read", "Sales", "Resellers").body("decision", equalTo(true));
        track.ticket(customer, "append", "Sales", "Resellers").body("decision", equalTo(true));
        track.ticket(customer, "write", "Sales", "Resellers")
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("collection-not-open"));
        track.ticket(customer, "append", "FAQ", "Resellers").body("decision", equalTo(false));
    }

    @Test
    @Proves("S2.27")
    void listsEverythingThatARoleOpens() {
        track.collectionsOf("track-all")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("allCollections", emptyIterable())
                .body(
                        "grants.collect { it.type + ' ' + it.key + ' ' + it.actions }",
                        containsInAnyOrder(
                                "queue Helpdesk_2nd_Level [READ, WRITE, APPEND]",
                                "queue ServiceDesk [READ, WRITE, APPEND]",
                                "customer-group Resellers [READ]",
                                "customer-group DirectCustomers [READ]",
                                "customer-group Partners [READ]"));
    }

    @Test
    @Proves("S2.28")
    void keepsNewCollectionsFromRolesThatDoNotOpenTheWholeType() {
        var body = """
                {"tenantId":"%s","key":"%s","name":"Groups","permissions":["cm.customer:read"],"allCollections":%s}""";
        track.register("/roles", "some-groups", body.formatted(track.tenant.id(), "some-groups", "[]"));
        track.register("/roles", "all-groups", body.formatted(track.tenant.id(), "all-groups", "[\"customer-group\"]"));
        track.open("some-groups", 0, track.grant("Resellers", "[\"READ\"]"))
                .then()
                .statusCode(200);
        for (var role : List.of("some-groups", "all-groups")) {
            track.register("/profiles", "has-" + role, """
                    {"tenantId":"%s","name":"%s","roles":["%s"]}""".formatted(track.tenant.id(), role, track.id(role)));
        }
        var some = track.customer("has-some-groups");
        var all = track.customer("has-all-groups");

        track.collection("customer-group", "NewGroup");

        var group = "{\"customer-group\":\"%s\"}".formatted(track.id("NewGroup"));
        track.ask(some, "cm.customer", "read", group).body("decision", equalTo(false));
        track.ask(all, "cm.customer", "read", group).body("decision", equalTo(true));
        track.collectionsOf("all-groups").then().body("allCollections", contains("customer-group"));
    }

    @Test
    @Proves("S2.30")
    void changesRightsAtOnceWithTheProfile() {
        var customer = track.customer("cmtrack_basiccustomers");
        track.ticket(customer, "read", "ServiceDesk", "Resellers").body("decision", equalTo(true));
        track.ticket(customer, "read", "Sales", "Resellers").body("decision", equalTo(false));

        track.assign(customer, "cmtrack_sales");

        track.ticket(customer, "read", "ServiceDesk", "Resellers").body("decision", equalTo(false));
        track.ticket(customer, "read", "Sales", "Resellers").body("decision", equalTo(true));
        track.ticket(customer, "read", "FAQ", "Resellers").body("decision", equalTo(true));
    }

    @Test
    void changesRightsAtOnceWithWhatTheRoleOpens() {
        var customer = track.customer("cmtrack_sales");

        track.open("track-sales", 1, track.grant("FAQ", "[\"READ\"]"), track.grant("Resellers", "[\"READ\"]"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        track.ticket(customer, "read", "Sales", "Resellers").body("decision", equalTo(false));
        track.ticket(customer, "read", "FAQ", "Resellers").body("decision", equalTo(true));
        assertThat(awaitEvent("access.role.updated.v1", track.id("track-sales")).get("data"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .extracting("changed")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("collections");
        track.open("track-sales", 1).then().statusCode(412).body("code", equalTo("version-stale"));
    }

    @Test
    void refusesWhatARoleCannotOpen() {
        var elsewhere = TrackFixture.load();
        track.open("track-sales", 1, elsewhere.grant("Sales", "[\"READ\"]"))
                .then()
                .statusCode(422)
                .body("code", equalTo("collection-unknown"));
        track.open("track-sales", 1, track.grant("Sales", "[\"READ\"]"), track.grant("Sales", "[\"WRITE\"]"))
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
        track.open("track-sales", 1, track.grant("Sales", "[]"))
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
        TestTenant.provider()
                .account("provider-admin")
                .calls()
                .header("If-Match", "\"0\"")
                .body("{\"grants\":[]}")
                .put("/roles/{role}/collections", systemRole("portal-user"))
                .then()
                .statusCode(409)
                .body("code", equalTo("system-role"));
    }

    @Test
    void letsNobodyOpenMoreThanHeMayGrant() {
        track.register("/roles", "role-editor", """
                {"tenantId":"%s","key":"role-editor","name":"Editor","permissions":["role:read","role:write"]}""".formatted(track.tenant.id()));
        track.register("/profiles", "editor", """
                {"tenantId":"%s","name":"editor","roles":["%s"]}""".formatted(track.tenant.id(), track.id("role-editor")));
        var editor = track.customer("editor");

        replace(editor, "Suppliers").then().statusCode(403).body("code", equalTo("escalation"));
        replace(editor, "ServiceDesk").then().statusCode(200);
    }

    private Response replace(TestAccount editor, String collection) {
        return editor.calls()
                .header("If-Match", "\"1\"")
                .body("{\"grants\":[%s]}".formatted(track.grant(collection, "[\"READ\"]")))
                .put("/roles/{role}/collections", track.id("track-all"));
    }
}
