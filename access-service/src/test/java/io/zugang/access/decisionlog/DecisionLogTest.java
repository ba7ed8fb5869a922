package io.zugang.access.decisionlog;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.evaluateAnywhere;
import static io.zugang.access.AccessFixtures.question;
import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.decisionlog.LogTesting.await;
import static io.zugang.access.decisionlog.LogTesting.awaitWritten;
import static io.zugang.access.decisionlog.LogTesting.entries;
import static io.zugang.access.decisionlog.LogTesting.keep;
import static io.zugang.access.decisionlog.LogTesting.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.map;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class DecisionLogTest {

    private TestTenant acme;
    private TestAccount admin;
    private TestAccount user;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        admin = acme.account("tenant-admin");
        user = acme.account("portal-user");
    }

    @Test
    void tellsOfADenialWhoAskedWhatAndWhyItWasDenied() {
        var before = Instant.now();
        var requestId = UUID.randomUUID().toString();
        var version = service()
                .header("X-Request-ID", requestId)
                .body(question(user, "account:write", acme.id()))
                .post("/v1/evaluation")
                .then()
                .body("decision", equalTo(false))
                .extract()
                .<String>path("context.consistency_token")
                .split(":", 2)[1];

        var entry = await(admin, "subjectId=" + user.id(), 1).get(0);
        assertThat(entry)
                .containsEntry("tenantId", acme.id().toString())
                .containsEntry("decision", false)
                .containsEntry("reason", "not-granted")
                .containsEntry(
                        "subject", Map.of("type", "account", "id", user.id().toString()))
                .containsEntry("action", "account:write")
                .containsEntry(
                        "resource",
                        Map.of("type", "thing", "id", "1", "tenantId", acme.id().toString()))
                .containsEntry("tenantVersion", Integer.valueOf(version))
                .containsEntry("endpoint", "EVALUATION")
                .containsEntry("caller", Map.of("type", "service", "id", "tenant-service"))
                .containsEntry("requestId", requestId)
                .containsEntry("lost", null);
        assertThat(Instant.parse((String) entry.get("decidedAt"))).isBetween(before, Instant.now());
    }

    @Test
    void tellsOfEveryItemOfABatch() {
        keep(admin, acme, "{\"permits\":\"FULL\"}");
        var requestId = UUID.randomUUID().toString();
        service()
                .header("X-Request-ID", requestId)
                .body("""
                        {"subject":{"type":"account","id":"%s"},
                         "resource":{"type":"thing","id":"7","properties":{"tenantId":"%s"}},
                         "evaluations":[{"action":{"name":"ticket:list"}},{"action":{"name":"account:write"}},
                                        {"action":{"name":"role:write"}},{"action":{}}]}""".formatted(user.id(), acme.id()))
                .post("/v1/evaluations")
                .then()
                .statusCode(200);

        var items = await(admin, "resourceId=7", 3);
        assertThat(items)
                .extracting("action", "decision", "endpoint", "requestId")
                .containsExactlyInAnyOrder(
                        tuple("ticket:list", true, "EVALUATIONS", requestId),
                        tuple("account:write", false, "EVALUATIONS", requestId),
                        tuple("role:write", false, "EVALUATIONS", requestId));
    }

    /** From the second question of a token on they take another way, which must not hide them, nor tell of them twice. */
    @Test
    void tellsOfWhatIsAnsweredAtOnceJustOnce() {
        var denied = question(user, "account:write", acme.id());
        var waitsForEvents = question(user, "account:read", UUID.randomUUID());
        for (int round = 0; round < 3; round++) {
            admin.calls().body(denied).post("/v1/evaluation").then().statusCode(200);
            admin.calls()
                    .body("{\"evaluations\":[%s,%s]}".formatted(denied, waitsForEvents))
                    .post("/v1/evaluations")
                    .then()
                    .statusCode(200);
        }
        awaitWritten(admin);

        assertThat(entries(admin, "subjectId=" + user.id()))
                .extracting("action", "endpoint")
                .containsExactlyInAnyOrder(
                        tuple("account:write", "EVALUATION"),
                        tuple("account:write", "EVALUATION"),
                        tuple("account:write", "EVALUATION"),
                        tuple("account:write", "EVALUATIONS"),
                        tuple("account:write", "EVALUATIONS"),
                        tuple("account:write", "EVALUATIONS"),
                        tuple("account:read", "EVALUATIONS"),
                        tuple("account:read", "EVALUATIONS"),
                        tuple("account:read", "EVALUATIONS"));
    }

    @Test
    void keepsEveryPermitOfATenantThatWantsAllAndNoneOfOneThatWantsNone() {
        keep(admin, acme, "{\"permits\":\"FULL\"}");
        permits(3);
        await(admin, "decision=true", 3);

        keep(admin, acme, "{\"permits\":\"NONE\"}");
        permits(3);
        awaitWritten(admin);
        assertThat(entries(admin, "decision=true")).hasSize(3);
    }

    @Test
    void keepsExactlyOneOfSoManyPermits() {
        keep(admin, acme, "{\"permits\":\"SAMPLED\",\"oneIn\":5}");
        permits(20);
        awaitWritten(admin);
        assertThat(entries(admin, "decision=true")).hasSize(4);
    }

    @Test
    void keepsOneOfAHundredPermitsFromTheStart() {
        permits(1);
        await(admin, "decision=true", 1);
        permits(99);
        awaitWritten(admin);
        assertThat(entries(admin, "decision=true")).hasSize(1);
        permits(1);
        await(admin, "decision=true", 2);
    }

    @Test
    void tellsOfRefusedCallsOfOwnEndpointsAndNotOfAllowedOnes() {
        keep(admin, acme, "{\"permits\":\"FULL\"}");
        var requestId = UUID.randomUUID().toString();
        user.calls().header("X-Request-ID", requestId).get("/roles").then().statusCode(403);
        admin.calls().get("/roles").then().statusCode(200);
        evaluateAnywhere(admin, "role:read").body("decision", equalTo(true));

        var denied = await(admin, "resourceType=api", 1).get(0);
        assertThat(denied)
                .containsEntry("endpoint", "OWN")
                .containsEntry("action", "role:read")
                .containsEntry(
                        "caller", Map.of("type", "account", "id", user.id().toString()))
                .containsEntry("requestId", requestId);
        awaitWritten(admin);
        assertThat(entries(admin, "resourceType=api")).hasSize(1);
    }

    @Test
    void doesNotTellOfExplanations() {
        admin.calls()
                .body(question(user, "account:write", acme.id()))
                .post("/v1/explain")
                .then()
                .statusCode(200)
                .body("decision", equalTo(false));
        awaitWritten(admin);
        assertThat(entries(admin, "subjectId=" + user.id())).isEmpty();
    }

    @Test
    void tellsATenantOfUnknownSubjectsThatAreAskedAboutItsResources() {
        evaluate(TestAccount.unheardOf(acme), "ticket:list", acme.id()).body("decision", equalTo(false));

        var entry = await(admin, "resourceType=thing", 1).get(0);
        assertThat(entry).containsEntry("reason", "subject-unknown").containsEntry("tenantVersion", null);
    }

    @Test
    void tellsWhoeverAsksOfSubjectsThatAreUnknownToHim() {
        var stranger = TestTenant.customer().account("tenant-admin");
        stranger.calls()
                .body(question(user, "ticket:list", acme.id()))
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .body("context.reason", equalTo("subject-unknown"));

        var entry = await(stranger, "subjectId=" + user.id(), 1).get(0);
        assertThat(entry)
                .containsEntry("tenantId", stranger.tenant().id().toString())
                .extractingByKey("resource", map(String.class, Object.class))
                .containsEntry("tenantId", null);
        awaitWritten(admin);
        assertThat(entries(admin, "subjectId=" + user.id())).isEmpty();
    }

    @Test
    void isShownToThoseOnlyWhoReachTheTenant() {
        var partner = TestTenant.partner();
        var customer = partner.customerOfMine();
        var mine = customer.account();
        evaluate(mine, "account:write", customer.id()).body("decision", equalTo(false));

        await(partner.account("partner-admin"), "subjectId=" + mine.id(), 1);
        await(TestTenant.provider().account("provider-admin"), "subjectId=" + mine.id(), 1);
        assertThat(entries(admin, "subjectId=" + mine.id())).isEmpty();
        assertThat(entries(admin, "tenantId=" + customer.id())).isEmpty();
        user.calls().get("/decision-log").then().statusCode(403);
    }

    @Test
    void isReadPageByPageNewestFirst() {
        for (int number = 0; number < 5; number++) {
            evaluate(user, "thing:do-" + number, acme.id()).body("decision", equalTo(false));
        }
        await(admin, "subjectId=" + user.id(), 5);

        var first = admin.calls().get("/decision-log?limit=3&subjectId=" + user.id());
        var rest = admin.calls()
                .queryParam("cursor", first.<String>path("nextPageToken"))
                .get("/decision-log?limit=3&subjectId=" + user.id());
        assertThat(first.<List<String>>path("items.action")).containsExactly("thing:do-4", "thing:do-3", "thing:do-2");
        rest.then().body("items.action", equalTo(List.of("thing:do-1", "thing:do-0")));
        assertThat(rest.<String>path("nextPageToken")).isNull();
    }

    @Test
    void isNarrowedByEachFilter() {
        evaluate(user, "thing:first", acme.id());
        var between = Instant.now();
        evaluate(user, "thing:second", acme.id());
        await(admin, "subjectId=" + user.id(), 2);

        assertThat(entries(admin, "from=" + between)).extracting("action").containsExactly("thing:second");
        assertThat(entries(admin, "to=" + between)).extracting("action").containsExactly("thing:first");
        assertThat(entries(admin, "from=1900-01-01T00:00:00Z")).hasSize(2);
        assertThat(entries(admin, "from=-999999999-01-01T00:00:00Z")).hasSize(2);
        assertThat(entries(admin, "action=thing:first")).hasSize(1);
        assertThat(entries(admin, "resourceType=thing&resourceId=1&decision=false"))
                .hasSize(2);
        assertThat(entries(admin, "decision=true")).isEmpty();
        assertThat(entries(admin, "lost=false&tenantId=" + acme.id())).hasSize(2);
        assertThat(entries(admin, "lost=true")).isEmpty();
        admin.calls().get("/decision-log?from=yesterday").then().statusCode(400);
        assertThat(list(admin, "resourceType=other").<String>path("nextPageToken"))
                .isNull();
    }

    private void permits(int number) {
        for (int i = 0; i < number; i++) {
            evaluate(user, "ticket:list", acme.id()).body("decision", equalTo(true));
        }
    }
}
