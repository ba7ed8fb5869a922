package io.zugang.sync.run;

import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.sync.PublishedEvents;
import io.zugang.sync.Site;
import io.zugang.sync.SyncServiceTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.zugang.sync.SourceUserJson.batch;
import static io.zugang.sync.SourceUserJson.user;
import static io.zugang.sync.SourceUserJson.users;
import static io.zugang.sync.SourceUserJson.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

// An outage is held open by the block around it; nothing is ever called on it.
@SuppressWarnings("try")
@ServiceTest
class RunResourceTest extends SyncServiceTest {

    @Test
    @Proves("S1.63")
    void changesNothingAndMailsNobodyWhenRepeated() {
        var site = Site.connected();
        site.push(batch(users(25, site.domain)));
        site.completeRun("FULL").body("counts.CREATED", equalTo(25));
        assertThat(IDENTITY.mails(site.tenantId)).isEqualTo(25);
        var requests = IDENTITY.requests(site.tenantId).size();

        site.push(batch(users(25, site.domain))).body("unchanged", equalTo(25));
        site.completeRun("FULL")
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.UNCHANGED", equalTo(25))
                .body("counts.CREATED", equalTo(0));

        assertThat(IDENTITY.mails(site.tenantId)).isEqualTo(25);
        assertThat(IDENTITY.requests(site.tenantId)).hasSize(requests);
        try (var down = IDENTITY.provisions(request -> Reply.status(503))) {
            site.push(batch(with(with(users(1, site.domain).get(0), "sourceVersion", 2), "lastName", "Neu")));
            var open = site.startRun("FULL");
            site.postRun("FULL")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("run-in-progress"))
                    .body("runId", equalTo(open));
        }
    }

    @Test
    void startsOneOfManyRunsThatAreAskedForAtTheSameTime() {
        var site = Site.connected();
        site.push(batch(users(5, site.domain)));
        try (var down = IDENTITY.provisions(request -> Reply.status(503))) {
            var codes = IntStream.range(0, 8)
                    .mapToObj(place -> CompletableFuture.supplyAsync(
                            () -> site.postRun("FULL").statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(codes).containsOnlyOnce(202).contains(409).doesNotContain(500);
        }
    }

    @Test
    void updatesWhatChangedSinceTheLastRun() {
        var site = Site.connected();
        var users = users(3, site.domain);
        site.push(batch(users));
        site.completeRun("FULL");

        site.push(batch(with(with(users.get(1), "sourceVersion", 2), "lastName", "Neumann")));
        site.completeRun("FULL").body("counts.UPDATED", equalTo(1)).body("counts.UNCHANGED", equalTo(2));

        assertThat(IDENTITY.account("user2@" + site.domain).lastName).isEqualTo("Neumann");
        assertThat(IDENTITY.mails(site.tenantId)).isEqualTo(3);
    }

    @Test
    @Proves("S1.52")
    void linksOnePersonToSeveralInstallationsOfOneCustomerOnly() {
        var site = Site.connected();
        var sibling = site.sibling();
        var stranger = Site.connected();
        var anna = user("1", "anna@" + site.domain);
        site.push(batch(anna));
        sibling.push(batch(with(anna, "sourceUserId", "77")));
        stranger.push(batch(anna));

        site.completeRun("FULL").body("counts.CREATED", equalTo(1));
        sibling.completeRun("FULL").body("counts.LINKED", equalTo(1));
        var run = stranger.completeRun("FULL").body("counts.FAILED", equalTo(1));

        stranger.items(run.extract().path("id"), "limit=50")
                .body("items[0].reasons[0].code", equalTo("EMAIL_USED_BY_OTHER_ACCOUNT"));
        assertThat(PublishedEvents.data(
                        "sync.link.created.v1",
                        "accountId",
                        IDENTITY.account("anna@" + site.domain).id.toString()))
                .extracting(link -> link.get("installationId"), link -> link.get("sourceUserId"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(site.installationId.toString(), "1"),
                        org.assertj.core.groups.Tuple.tuple(sibling.installationId.toString(), "77"));
    }

    @Test
    @Proves("S1.47")
    void listsAllOffendersInADryRunAndCreatesNothing() {
        var site = Site.connected();
        IDENTITY.seed(UUID.randomUUID(), "taken@" + site.domain);
        site.push(batch(
                user("1", "good@" + site.domain),
                user("2", "anna@"),
                user("3", "both@" + site.domain),
                user("4", "both@" + site.domain),
                user("5", "taken@" + site.domain)));

        var run = site.completeRun("DRY_RUN")
                .body("mode", equalTo("DRY_RUN"))
                .body("state", equalTo("PARTIAL"))
                .body("counts.CREATED", equalTo(1))
                .body("counts.FAILED", equalTo(4))
                .body("notChecked", nullValue());

        site.items(run.extract().path("id"), "outcome=CREATED").body("items[0].accountId", nullValue());
        site.items(run.extract().path("id"), "outcome=FAILED")
                .body(
                        "items.reasons.flatten().code",
                        contains(
                                "EMAIL_INVALID",
                                "EMAIL_DUPLICATE_IN_SOURCE",
                                "EMAIL_DUPLICATE_IN_SOURCE",
                                "EMAIL_USED_BY_OTHER_ACCOUNT"));
        assertNothingHappened(site);
    }

    private static void assertNothingHappened(Site site) {
        assertThat(IDENTITY.accounts(site.tenantId)).isEmpty();
        assertThat(IDENTITY.mails(site.tenantId)).isZero();
        assertThat(IDENTITY.requests(site.tenantId))
                .allMatch(request -> request.json().path("dryRun").asBoolean());
        site.asInstallation()
                .get("/connections/{c}/source-users/1", site.connectionId())
                .then()
                .body("outcome", nullValue())
                .body("delivery", equalTo("NONE"));
    }

    @Test
    void saysWhatADryRunCouldNotCheckWhileIdentityWasDown() {
        var site = Site.connected();
        site.push(batch(users(3, site.domain)));

        try (var down = IDENTITY.provisions(request -> Reply.status(503))) {
            site.completeRun("DRY_RUN")
                    .body("counts.CREATED", equalTo(3))
                    .body("notChecked", contains("EMAIL_USED_BY_OTHER_ACCOUNT"));
        }
        assertThat(IDENTITY.accounts(site.tenantId)).isEmpty();
    }

    @Test
    void tellsReasonsInGerman() {
        var site = Site.connected();
        site.push(batch(user("1", "")));
        var run = site.completeRun("FULL").extract().<String>path("id");

        site.asInstallation()
                .header("Accept-Language", "de-DE,de;q=0.9,en;q=0.8")
                .get("/runs/{r}/items", run)
                .then()
                .statusCode(200)
                .body("items[0].reasons[0].message", equalTo("Beim Benutzer fehlt die E-Mail-Adresse."));
    }

    @Test
    void pagesThroughItemsWithTheirFilters() {
        var site = Site.connected();
        var users = new ArrayList<Map<String, Object>>(users(3, site.domain));
        IntStream.range(0, 5).forEach(place -> users.add(user("x" + place, "")));
        site.push(batch(users));
        var run = site.completeRun("FULL").extract().<String>path("id");

        String next = site.items(run, "outcome=FAILED&limit=3")
                .body("items.sourceUserId", contains("x0", "x1", "x2"))
                .extract()
                .path("nextPageToken");

        site.items(run, "outcome=FAILED&limit=3&cursor=" + next)
                .body("items.sourceUserId", contains("x3", "x4"))
                .body("nextPageToken", nullValue());
        site.asInstallation()
                .get("/runs/{r}/items?outcome=CREATED&limit=3&cursor={n}", run, next)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-page-token"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"outcome=BROKEN", "outcome=FAILED,,", "reason=drop%20table", "limit=0", "limit=x", "cursor=abc"})
    void refusesFiltersThatMakeNoSense(String query) {
        var site = Site.connected();
        var run = site.completeRun("FULL").extract().<String>path("id");

        var status =
                site.asInstallation().get("/runs/" + run + "/items?" + query).statusCode();

        assertThat(status).isIn(400, 404);
    }

    @Test
    void answersWhereToLook() {
        var site = Site.connected();

        var answer = site.postRun("FULL").then().statusCode(202).body("state", equalTo("QUEUED"));

        String id = answer.extract().path("id");
        answer.header("Location", endsWith("/sync/runs/" + id)).body("startedBy", containsString("installation-"));
        site.awaitRun(id, "SUCCEEDED");
        assertThat(PublishedEvents.about(id)).containsExactly("sync.run.started.v1", "sync.run.completed.v1");
        site.asInstallation()
                .get("/connections/{c}/runs", site.connectionId())
                .then()
                .body("items.id", containsInAnyOrder(id));
    }

    @Test
    void needsAConnectionThatIsUp() {
        var site = Site.fresh();
        try (var down = io.zugang.platform.testing.Neighbours.on(
                "POST", "/identity/clients/actions/provision", request -> Reply.status(503))) {
            site.activate("ACTIVE");

            site.postRun("FULL").then().statusCode(409).body("code", equalTo("connection-not-connected"));
        }
        site.awaitState("CONNECTED");
        var connection = site.connectionId();
        site.activate("OFF");
        site.asInstallation()
                .body("{\"mode\": \"FULL\"}")
                .post("/connections/{c}/runs", connection)
                .then()
                .statusCode(409)
                .body("code", equalTo("connection-closed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"mode\": \"HALF\"}", "{\"mode\": 1}", "{}", "{\"mode\": \"FULL\", \"x\": 1}", "{", "[]", ""})
    void refusesBodiesOfTheWrongShape(String body) {
        var site = Site.connected();

        var status = site.asInstallation()
                .body(body)
                .post("/connections/{c}/runs", site.connectionId())
                .statusCode();

        assertThat(status).isIn(400, 422);
    }

    @Test
    void hidesRunsOfOtherTenants() {
        var site = Site.connected();
        var run = site.completeRun("FULL").extract().<String>path("id");
        var stranger = Site.fresh();

        stranger.asInstallation().get("/runs/{r}", run).then().statusCode(404);
        stranger.asInstallation().get("/runs/{r}/items", run).then().statusCode(404);
        stranger.asInstallation()
                .body("{\"mode\": \"FULL\"}")
                .post("/connections/{c}/runs", site.connectionId())
                .then()
                .statusCode(404);
    }
}
