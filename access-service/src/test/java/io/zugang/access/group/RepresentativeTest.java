package io.zugang.access.group;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.evaluate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** Those who look after customers, and the customers' own administrators. */
@ServiceTest
class RepresentativeTest extends GroupTesting {

    private TestTenant acme;
    private TestAccount colleague;
    private String customers;
    private String administrators;
    private String users;

    @BeforeEach
    void setUp() {
        acme = customer();
        colleague = internal();
        customers = groupOf(acme);
        administrators = systemGroup("remote-administrators");
        users = systemGroup("remote-users");
    }

    /** That tenant-service assigns nobody else is proven there. */
    @Test
    @Proves("S4.25")
    void listsTheInternalMembersOfOneGroupAsCandidates() {
        var candidates = systemGroup("customer-representatives");
        add(admin, candidates, colleague).then().statusCode(201);

        admin.calls()
                .get("/representative-candidates")
                .then()
                .statusCode(200)
                .body("items.accountId", contains(colleague.id().toString()));
        admin.calls()
                .get("/representative-candidates?accountId=" + internal().id())
                .then()
                .body("items", empty());
        add(admin, candidates, acme.account()).then().statusCode(422).body("code", equalTo("member-not-allowed"));
        acme.account("tenant-owner")
                .calls()
                .get("/representative-candidates")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    /** That tenant-service tells of an assignment in this way is proven there. */
    @Test
    @Proves("S4.29")
    void putsARepresentativeIntoThreeGroups() {
        var assignment = assign(colleague, acme);

        for (var group : new String[] {customers, administrators, users}) {
            admin.calls()
                    .get("/groups/{group}/members?accountId={account}", group, colleague.id())
                    .then()
                    .statusCode(200)
                    .body("items.source", contains("REPRESENTATIVE"))
                    .body("items.originId", contains(assignment.toString()))
                    .body("items.reachTenantId", contains(acme.id().toString()))
                    .body("items.locked", contains(true));
            remove(admin, group, colleague).then().statusCode(409).body("code", equalTo("membership-derived"));
        }
    }

    @Test
    void givesARepresentativeTheRightsOfTheCustomerThereOnly() {
        var other = customer();
        grant(admin, customers, "portal:use");
        grant(admin, users, "ticket:read");
        grant(admin, administrators, "ticket:list");

        assign(colleague, acme);

        for (var permission : new String[] {"portal:use", "ticket:read", "ticket:list"}) {
            evaluate(colleague, permission, acme.id()).body("decision", equalTo(true));
            evaluate(colleague, permission, other.id()).body("decision", equalTo(false));
            evaluate(colleague, permission, provider.id()).body("decision", equalTo(false));
        }
        grant(acme.account("tenant-owner"), customers).then().statusCode(200).body("affectedAccounts", equalTo(2));
        evaluate(colleague, "portal:use", acme.id()).body("decision", equalTo(false));
    }

    /** That tenant-service tells which of the two somebody chose is proven there. */
    @Test
    @Proves("S4.30")
    void removesWhatFollowedFromTheAssignmentAndKeepsWhatOthersNeed() {
        var other = customer();
        var first = assign(colleague, acme);
        var second = assign(colleague, other);
        grant(admin, users, "ticket:read");
        assertThat(reasons(users, colleague)).hasSize(2);

        unassign(first, colleague, acme, "REMOVE");

        assertThat(reasons(customers, colleague)).isEmpty();
        assertThat(reasons(groupOf(other), colleague)).containsExactly("REPRESENTATIVE");
        assertThat(reasons(administrators, colleague)).containsExactly("REPRESENTATIVE");
        assertThat(reasons(users, colleague)).containsExactly("REPRESENTATIVE");
        evaluate(colleague, "ticket:read", acme.id()).body("decision", equalTo(false));
        evaluate(colleague, "ticket:read", other.id()).body("decision", equalTo(true));
        unassign(second, colleague, other, "REMOVE");
        assertThat(reasons(users, colleague)).isEmpty();
    }

    @Test
    @Proves("S4.30")
    void keepsMembershipsAsIfSomebodyHadMadeThem() {
        var assignment = assign(colleague, acme);
        grant(admin, customers, "portal:use");

        unassign(assignment, colleague, acme, "KEEP");

        for (var group : new String[] {customers, administrators, users}) {
            var kept = admin.calls().get("/groups/{group}/members?accountId={account}", group, colleague.id());
            kept.then()
                    .body("items.source", contains("MANUAL"))
                    .body("items[0].originId", nullValue())
                    .body("items[0].locked", equalTo(false));
            awaitEvent("access.membership.kept.v1", kept.path("items[0].id"));
            admin.calls()
                    .get("/audit-entries?targetId=" + kept.path("items[0].id"))
                    .then()
                    .body("items.action.flatten()", hasItem("membership.kept"));
        }
        evaluate(colleague, "portal:use", acme.id()).body("decision", equalTo(true));
        remove(admin, customers, colleague).then().statusCode(204);
        evaluate(colleague, "portal:use", acme.id()).body("decision", equalTo(false));
    }

    @Test
    void keepsEachMembershipOnce() {
        unassign(assign(colleague, acme), colleague, acme, "KEEP");

        unassign(assign(colleague, acme), colleague, acme, "KEEP");

        assertThat(reasons(customers, colleague)).containsExactly("MANUAL");
    }

    /** The three things become known in any order. */
    @Test
    void waitsForTheAccountAndForTheGroup() {
        var later = provider.customerOfMine();
        var unknown = TestAccount.unheardOf(provider).as("INTERNAL", (UUID) null);
        assign(unknown, later);
        unknown.emitCreated();
        Neighbours.awaitHandled("identity-service");
        assertThat(reasons(users, unknown)).containsExactly("REPRESENTATIVE");

        later.setting("portal.enabled", "true");

        assertThat(reasons(groupOf(later), unknown)).containsExactly("REPRESENTATIVE");
    }

    @Test
    void givesNothingToExternalAccountsThatAreSaidToRepresent() {
        var external = customer().account();

        assign(external, acme);

        assertThat(reasons(customers, external)).isEmpty();
        assertThat(reasons(users, external)).isEmpty();
    }

    @Test
    void letsARepresentativeGoWithItsAccount() {
        assign(colleague, acme);

        colleague.delete();

        members(customers).then().body("items", empty());
    }

    @Test
    @Proves("S4.46")
    void makesAnExternalAdministratorOfTheOwnCompany() {
        var account = acme.account();
        var elsewhere = customer();
        grant(admin, customers, "portal:use");
        grant(admin, administrators, "ticket:list", "ticket:read");

        admin.calls()
                .put("/accounts/{account}/external-administrator", account.id())
                .then()
                .statusCode(200)
                .body("groupId", equalTo(administrators))
                .body("source", equalTo("MANUAL"));

        for (var permission : new String[] {"portal:use", "ticket:list", "ticket:read"}) {
            evaluate(account, permission, acme.id()).body("decision", equalTo(true));
            evaluate(account, permission, elsewhere.id()).body("decision", equalTo(false));
            evaluate(account, permission, provider.id()).body("decision", equalTo(false));
        }
        admin.calls()
                .delete("/accounts/{account}/external-administrator", account.id())
                .then()
                .statusCode(204);
        evaluate(account, "ticket:list", acme.id()).body("decision", equalTo(false));
        evaluate(account, "portal:use", acme.id()).body("decision", equalTo(true));
    }

    @Test
    void makesAnExternalAdministratorOnce() {
        var account = acme.account();
        var path = "/accounts/" + account.id() + "/external-administrator";

        var first = admin.calls().put(path).then().statusCode(200).extract().<String>path("id");
        admin.calls().put(path).then().statusCode(200).body("id", equalTo(first));
        admin.calls().delete(path).then().statusCode(204);
        admin.calls().delete(path).then().statusCode(404);
    }

    @Test
    void refusesToMakeExternalAdministratorsOfOthers() {
        var owner = acme.account("tenant-owner");
        var path = "/accounts/{account}/external-administrator";
        grant(admin, administrators, "ticket:list");

        admin.calls().put(path, colleague.id()).then().statusCode(422).body("code", equalTo("not-external"));
        owner.calls().put(path, customer().account().id()).then().statusCode(404);
        owner.calls().put(path, acme.account().id()).then().statusCode(200);
        grant(admin, administrators, "ticket:list", "validity-run:trigger");
        owner.calls().put(path, acme.account().id()).then().statusCode(403).body("code", equalTo("escalation"));
        owner.calls().put(path, owner.id()).then().statusCode(403);
        owner.calls().put(path, UUID.randomUUID()).then().statusCode(404);
    }
}
