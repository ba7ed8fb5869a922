package io.zugang.access.group;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The groups that are there by themselves, and who is in them by himself. */
@ServiceTest
class RightsGroupTest extends GroupTesting {

    @Inject
    RightsGroups rightsGroups;

    @Inject
    TenantScope scope;

    /**
     * The setting is on its way as an event when the question comes; nobody waits for it first. That a customer created with
     * its portal is told of in this way is proven in tenant-service.
     */
    @Test
    @Proves("S4.6")
    void makesTheGroupOfATenantThatGetsItsPortal() {
        var acme = provider.customerOfMine();
        rightsGroup(acme).then().statusCode(404);

        acme.emitSetting("portal.enabled", "true");

        rightsGroup(acme)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("tenantId", equalTo(acme.id().toString()))
                .body("kind", equalTo("TENANT_RIGHTS"));
        assertThat(awaitEvent("access.group.created.v1", groupOf(acme)))
                .containsEntry("tenantid", acme.id().toString());
    }

    @Test
    @Proves("S4.15")
    void listsTheGroupOfATenantAtOnce() {
        for (int round = 0; round < 10; round++) {
            var acme = provider.customerOfMine();

            acme.emitSetting("portal.enabled", "true");

            admin.calls()
                    .get("/groups?tenantId=" + acme.id())
                    .then()
                    .statusCode(200)
                    .body("items.kind", contains("TENANT_RIGHTS"));
        }
    }

    /** As it is with accounts from before accounts said their type: they are told once more. */
    @Test
    void takesInAnAccountThatSaysItsTypeLater() {
        var acme = customer();
        var early = TestAccount.unheardOf(acme);
        var untyped = """
                {"id":"%s","tenantId":"%s","enabled":true,"status":"ACTIVE","version":0}""".formatted(early.id(), acme.id());
        Neighbours.emitAndAwait(
                "identity-service", CloudEventJson.of("identity.account.created.v1", early.id(), acme.id(), untyped));
        assertThat(reasons(groupOf(acme), early)).isEmpty();

        early.moveTo(null);

        assertThat(reasons(groupOf(acme), early)).containsExactly("AUTOMATIC");
    }

    @Test
    void makesOneGroupHoweverOftenItIsTold() {
        var acme = customer().setting("portal.enabled", "false").setting("portal.enabled", "true");
        acme.become("ACTIVE");

        admin.calls().get("/groups?tenantId=" + acme.id()).then().body("items", hasSize(1));
    }

    @Test
    void makesTheGroupWhenTheTenantIsHeardOfAfterItsSetting() {
        var acme = new TestTenant(UUID.randomUUID(), "CUSTOMER", provider.id(), null);
        acme.setting("portal.enabled", "true");
        rightsGroup(acme).then().statusCode(404);

        acme.become("ACTIVE");

        assertThat(nameOf(acme)).isEqualTo(acme.number() + "-Bäckerei Test");
    }

    @Test
    void makesNoGroupWithoutAPortal() {
        var acme = provider.customerOfMine().setting("portal.enabled", "false");

        rightsGroup(acme).then().statusCode(404);
    }

    @Test
    void makesTheGroupsOfAProvider() {
        admin.calls()
                .get("/groups?kind=SYSTEM&tenantId=" + provider.id())
                .then()
                .body(
                        "items.key",
                        containsInAnyOrder("customer-representatives", "remote-administrators", "remote-users"));
    }

    @Test
    @Proves("S4.16")
    void putsEveryExternalAccountIntoTheGroup() {
        var acme = provider.customerOfMine();
        var before = acme.account();
        acme.account("INTERNAL", (UUID) null);
        var deleted = acme.account();
        deleted.delete();
        acme.setting("portal.enabled", "true");
        var after = acme.account();
        var group = groupOf(acme);

        members(group)
                .then()
                .body(
                        "items.accountId",
                        containsInAnyOrder(before.id().toString(), after.id().toString()))
                .body("items.source.unique()", contains("AUTOMATIC"))
                .body("items.locked.unique()", contains(true));
        for (var account : List.of(before, after)) {
            remove(admin, group, account).then().statusCode(409).body("code", equalTo("membership-automatic"));
            assertThat(reasons(group, account)).containsExactly("AUTOMATIC");
        }
    }

    @Test
    void tellsOfAutomaticMembershipsOnce() {
        var acme = customer();
        var account = acme.account();
        var membership = membershipOf(acme, account);

        account.disable();
        account.enable();

        assertThat(membershipOf(acme, account)).isEqualTo(membership);
        assertThat(awaitEvent("access.membership.added.v1", membership))
                .containsEntry("tenantid", acme.id().toString());
    }

    @Test
    void letsAMemberGoWithItsAccount() {
        var acme = customer();
        var account = acme.account();
        var membership = membershipOf(acme, account);

        account.delete();

        members(groupOf(acme)).then().body("items", empty());
        awaitEvent("access.membership.removed.v1", membership);
    }

    @Test
    void showsMembersPageByPage() {
        var acme = customer();
        Stream.generate(acme::account).limit(3).forEach(TestAccount::id);
        var group = groupOf(acme);

        var first = admin.calls().get("/groups/{group}/members?limit=2", group);
        var second = admin.calls()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextPageToken"))
                .get("/groups/{group}/members", group);

        var ids = Stream.of(first, second).flatMap(page -> page.<List<String>>path("items.accountId").stream());
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void makesOneGroupHoweverManyMakeItAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var acme = provider.customerOfMine();
            acme.account();
            silently(acme);

            together(List.of(told(acme), told(acme), told(acme), told(acme)));

            admin.calls().get("/groups?tenantId=" + acme.id()).then().body("items", hasSize(1));
            members(groupOf(acme)).then().body("items", hasSize(1));
        }
    }

    @Test
    void givesUnlikeNamesToGroupsThatAreMadeAtOnce() throws Exception {
        putTemplate("R" + UUID.randomUUID(), "NAME", "NONE");
        var customers = Stream.generate(provider::customerOfMine).limit(4).toList();
        customers.forEach(RightsGroupTest::silently);

        together(customers.stream().map(this::told).toList());

        assertThat(customers.stream().map(this::nameOf)).doesNotHaveDuplicates();
    }

    /** Whichever of the two is first, the account is in the group afterwards. */
    @Test
    void putsAnAccountIntoAGroupThatIsMadeAtTheSameMoment() throws Exception {
        for (int round = 0; round < 20; round++) {
            var acme = provider.customerOfMine();
            var account = TestAccount.unheardOf(acme);

            together(List.of(
                    () -> {
                        acme.emitSetting("portal.enabled", "true");
                        return 0;
                    },
                    () -> {
                        account.emitCreated();
                        return 0;
                    }));
            Neighbours.awaitHandled("tenant-service");
            Neighbours.awaitHandled("identity-service");

            assertThat(reasons(groupOf(acme), account)).containsExactly("AUTOMATIC");
        }
    }

    private String membershipOf(TestTenant tenant, TestAccount account) {
        return admin.calls()
                .get("/groups/{group}/members?accountId={account}", groupOf(tenant), account.id())
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    /** The setting is there, and no event has told of it. */
    private static void silently(TestTenant tenant) {
        try (var database = TestDatabase.asSuperuser();
                var insert = database.prepareStatement(
                        "insert into setting_ref (tenant_id, key, value) values (?, 'portal.enabled', 'true')")) {
            insert.setObject(1, tenant.id());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Callable<Integer> told(TestTenant tenant) {
        return () -> {
            scope.asSystem(
                    "a test", () -> QuarkusTransaction.requiringNew().run(() -> rightsGroups.tenantTold(tenant.id())));
            return 0;
        };
    }
}
