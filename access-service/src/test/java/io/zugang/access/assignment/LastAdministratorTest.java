package io.zugang.access.assignment;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.systemRole;
import static io.zugang.access.AccessFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A company never loses its last administrator to a change of rights, whoever makes it. */
@ServiceTest
class LastAdministratorTest {

    private static final String TOMORROW = Instant.now()
            .plus(1, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    private TestAccount provider;
    private TestTenant acme;
    private TestAccount owner;

    @BeforeEach
    void setUp() {
        provider = TestTenant.provider().account("provider-admin");
        acme = TestTenant.customer();
        owner = acme.account("tenant-owner");
    }

    @Test
    void refusesToTakeTheRoleOfTheLastAdministratorAway() {
        remove(owner, owner).then().statusCode(409).body("code", equalTo("last-administrator"));
        remove(provider, owner).then().statusCode(409).body("code", equalTo("last-administrator"));

        evaluate(owner, "assignment:write", acme.id()).body("decision", equalTo(true));
    }

    @Test
    void letsAnAdministratorGoWhenAnotherStays() {
        var second = acme.account("tenant-admin");

        remove(owner, owner).then().statusCode(204);
        remove(second, second).then().statusCode(409);
    }

    @Test
    void letsRolesGoThatDoNotAdminister() {
        var user = acme.account("portal-user");

        remove(owner, user).then().statusCode(204);
    }

    @Test
    void doesNotCountAccountsThatCannotAct() {
        acme.account("tenant-admin").disable();
        acme.account("tenant-admin").validUntil(Instant.now().minusSeconds(60));
        acme.account("tenant-admin").delete();

        remove(provider, owner).then().statusCode(409);
    }

    @Test
    void doesNotCountAdministratorsForATime() {
        var deputy = acme.account();
        assign(deputy, systemRole("tenant-admin"), ",\"validUntil\":\"" + TOMORROW + "\"");
        acme.account("tenant-admin").validUntil(Instant.parse(TOMORROW));

        remove(provider, owner).then().statusCode(409);
        change(provider, owner, "{\"validUntil\":\"" + TOMORROW + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("last-administrator"));
        change(provider, owner, "{\"validUntil\":\"2020-01-01T00:00:00Z\"}")
                .then()
                .statusCode(409);
        change(provider, owner, "{\"validFrom\":\"" + TOMORROW + "\"}").then().statusCode(409);
        change(provider, owner, "{\"validFrom\":\"2020-01-01T00:00:00Z\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void keepsTheLastAdministratorForATimeToo() {
        var company = TestTenant.customer();
        var deputy = company.account();
        assign(deputy, systemRole("tenant-admin"), ",\"validUntil\":\"" + TOMORROW + "\"");

        remove(provider, deputy).then().statusCode(409);
    }

    @Test
    void refusesToNarrowTheRoleOfTheLastAdministrator() {
        var company = TestTenant.customer();
        var role = provider.calls()
                .body("""
                        {"tenantId":"%s","key":"chief","name":"Chief","permissions":["assignment:write","role:read"]}""".formatted(company.id()))
                .post("/roles")
                .<String>path("id");
        var chief = company.account();
        assign(chief, role, "").then().statusCode(201);

        narrow(role).then().statusCode(409).body("code", equalTo("last-administrator"));
        evaluate(chief, "assignment:write", company.id()).body("decision", equalTo(true));
        company.account("tenant-admin");
        narrow(role).then().statusCode(200);
    }

    @Test
    void keepsOneOfTwoWhoRemoveEachOther() throws Exception {
        for (int round = 0; round < 10; round++) {
            var company = TestTenant.customer();
            var one = company.account("tenant-owner");
            var other = company.account("tenant-owner");

            var answers = together(List.of(
                    () -> remove(one, other).statusCode(),
                    () -> remove(other, one).statusCode()));

            assertThat(answers).containsOnlyOnce(204);
        }
    }

    /** Whatever is tried at once, in whatever order, somebody who may hand out roles is left. */
    @Test
    void keepsAnAdministratorThroughRandomChanges() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            var company = TestTenant.customer();
            var administrators = new ArrayList<TestAccount>();
            for (int i = 0; i < 4; i++) {
                administrators.add(company.account(random.nextBoolean() ? "tenant-owner" : "tenant-admin"));
            }
            var changes = new ArrayList<Callable<Integer>>();
            for (var administrator : administrators) {
                var end = random.nextBoolean() ? TOMORROW : "2020-01-01T00:00:00Z";
                changes.add(() -> remove(provider, administrator).statusCode());
                changes.add(() -> change(provider, administrator, "{\"validUntil\":\"" + end + "\"}")
                        .statusCode());
            }

            together(changes);

            assertThat(lasting(administrators))
                    .as("seed %d, round %d", seed, round)
                    .isNotEmpty();
        }
    }

    private List<TestAccount> lasting(List<TestAccount> accounts) {
        return accounts.stream()
                .filter(account -> !assignments(account)
                        .<List<Object>>path("items.findAll { it.validUntil == null }")
                        .isEmpty())
                .toList();
    }

    private Response assign(TestAccount account, String role, String more) {
        return provider.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"%s}".formatted(account.id(), role, more))
                .post("/role-assignments");
    }

    private Response narrow(String role) {
        return provider.calls()
                .header("If-Match", "\"0\"")
                .body("{\"permissions\":[\"role:read\"]}")
                .patch("/roles/" + role);
    }

    private Response assignments(TestAccount account) {
        return provider.calls().get("/role-assignments?accountId=" + account.id());
    }

    private Response remove(TestAccount who, TestAccount from) {
        var assignment = assignments(from);
        return who.calls()
                .header("If-Match", "\"%d\"".formatted(assignment.<Integer>path("items[0].version")))
                .delete("/role-assignments/" + assignment.path("items[0].id"));
    }

    private Response change(TestAccount who, TestAccount of, String body) {
        var assignment = assignments(of);
        return who.calls()
                .header("If-Match", "\"%d\"".formatted(assignment.<Integer>path("items[0].version")))
                .body(body)
                .patch("/role-assignments/" + assignment.path("items[0].id"));
    }
}
