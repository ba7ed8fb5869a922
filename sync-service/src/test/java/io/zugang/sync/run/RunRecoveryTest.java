package io.zugang.sync.run;

import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.Outage;
import io.zugang.platform.testing.RecordedRequest;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import io.zugang.sync.FakeIdentity.Account;
import io.zugang.sync.Site;
import io.zugang.sync.SyncServiceTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static io.zugang.sync.SourceUserJson.batch;
import static io.zugang.sync.SourceUserJson.users;
import static io.zugang.sync.SourceUserJson.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Nobody is lost and nothing happens twice, whatever breaks in the middle of a run. */
// An outage is held open by the block around it; nothing is ever called on it.
@SuppressWarnings("try")
@ServiceTest
class RunRecoveryTest extends SyncServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void waitsForIdentityAndGoesOn() {
        var site = Site.connected();
        site.push(batch(users(450, site.domain)));
        String run;
        try (var down = failingAfter(1, site, Reply.status(503))) {
            run = site.startRun("FULL");
            awaitWaiting(site, run);
            site.run(run)
                    .body("state", equalTo("RUNNING"))
                    .body("counts.CREATED", equalTo(200))
                    .body("counts.PENDING", equalTo(250));
        }

        site.awaitRun(run, "SUCCEEDED").body("counts.CREATED", equalTo(450)).body("waitingFor", nullValue());
        assertEveryoneOnce(site, 450);
    }

    @Test
    void waitsWhileIdentityCutsItsConnections() {
        var site = Site.connected();
        site.push(batch(users(5, site.domain)));
        String run;
        try (var down = io.zugang.platform.testing.Neighbours.down("identity-service")) {
            run = site.startRun("FULL");
            awaitWaiting(site, run);
        }

        site.awaitRun(run, "SUCCEEDED").body("counts.CREATED", equalTo(5));
        assertEveryoneOnce(site, 5);
    }

    @Test
    void asksAgainWhenTheAnswerWasLost() {
        var site = Site.connected();
        site.push(batch(users(10, site.domain)));
        var lost = new AtomicInteger();
        try (var unreliable = IDENTITY.provisions(request -> {
            var answer = IDENTITY.provision(request);
            return lost.getAndIncrement() == 0 ? Reply.status(500) : answer;
        })) {
            site.completeRun("FULL").body("state", equalTo("SUCCEEDED")).body("counts.PENDING", equalTo(0));
        }

        assertThat(lost.get()).isGreaterThan(1);
        assertEveryoneOnce(site, 10);
    }

    @Test
    void asksAgainWhenIdentityIsTooSlow() {
        var site = Site.connected();
        site.push(batch(users(10, site.domain)));
        var first = new AtomicInteger();
        try (var slow = IDENTITY.provisions(request -> {
            var answer = IDENTITY.provision(request);
            return first.getAndIncrement() == 0 ? answer.after(Duration.ofSeconds(6)) : answer;
        })) {
            site.completeRun("FULL").body("state", equalTo("SUCCEEDED"));
        }

        assertEveryoneOnce(site, 10);
    }

    @Test
    void goesOnWhereAReplicaDied() {
        var site = Site.connected();
        site.push(batch(users(450, site.domain)));
        String run;
        try (var down = failingAfter(1, site, Reply.status(503))) {
            run = site.startRun("FULL");
            awaitWaiting(site, run);
            dieHolding(run, "2 seconds");
        }

        site.awaitRun(run, "SUCCEEDED").body("counts.CREATED", equalTo(450));
        assertEveryoneOnce(site, 450);
    }

    @Test
    void leavesARunToTheReplicaThatHoldsIt() {
        var site = Site.connected();
        site.push(batch(users(5, site.domain)));
        String run;
        try (var down = IDENTITY.provisions(request -> Reply.status(503))) {
            run = site.startRun("FULL");
            awaitWaiting(site, run);
            dieHolding(run, "1 hour");
        }
        var other = Site.connected();
        other.push(batch(users(5, other.domain)));

        other.completeRun("FULL").body("counts.CREATED", equalTo(5));

        site.run(run).body("state", equalTo("RUNNING")).body("counts.PENDING", equalTo(5));
        assertThat(leaseUntil(run, "-1 second", "true")).isEqualTo(1);
        site.awaitRun(run, "SUCCEEDED");
    }

    @Test
    void keepsAChangeThatArrivesDuringTheRun() throws InterruptedException {
        var site = Site.connected();
        var users = users(3, site.domain);
        site.push(batch(users));
        var sent = new CountDownLatch(1);
        var pushed = new CountDownLatch(1);
        try (var slow = IDENTITY.provisions(request -> {
            sent.countDown();
            await(pushed);
            return IDENTITY.provision(request);
        })) {
            var run = site.startRun("FULL");
            assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();

            site.put(with(with(users.get(0), "sourceVersion", 2), "lastName", "Delta"))
                    .statusCode(200)
                    .body("delivery", equalTo("PENDING"));
            site.push(batch(with(with(users.get(1), "sourceVersion", 2), "lastName", "Epsilon")));
            pushed.countDown();

            site.awaitRun(run, "SUCCEEDED");
        }
        Await.until(
                "the changes to arrive",
                PATIENCE,
                () -> lastName(site, 1).equals("Delta") && lastName(site, 2).equals("Epsilon"));
        assertEveryoneOnce(site, 3);
    }

    @Test
    void sparesTheOthersFromAUserThatIdentityCannotRead() {
        var site = Site.connected();
        site.push(batch(users(50, site.domain)));
        try (var picky = IDENTITY.provisions(request -> request.body().contains("user17@")
                ? Reply.problem(422, "validation-failed")
                : IDENTITY.provision(request))) {
            var run = site.completeRun("FULL")
                    .body("state", equalTo("PARTIAL"))
                    .body("counts.CREATED", equalTo(49))
                    .body("counts.FAILED", equalTo(1));
            site.items(run.extract().path("id"), "outcome=FAILED")
                    .body("items[0].sourceUserId", equalTo("u0017"))
                    .body("items[0].reasons[0].code", equalTo("INTERNAL"));
        }
    }

    @Test
    void takesAnAnswerThatMakesNoSenseForNone() {
        var site = Site.connected();
        site.push(batch(users(3, site.domain)));
        String run;
        try (var confused = IDENTITY.provisions(request -> Reply.json(200, "{\"hello\": \"world\"}"))) {
            run = site.startRun("FULL");
            awaitWaiting(site, run);
        }

        site.awaitRun(run, "SUCCEEDED").body("counts.CREATED", equalTo(3));
    }

    @Test
    void cancelsTheRunOfAConnectionThatIsClosed() {
        var site = Site.connected();
        site.push(batch(users(3, site.domain)));
        try (var down = IDENTITY.provisions(request -> Reply.status(503))) {
            var run = site.startRun("FULL");
            awaitWaiting(site, run);

            site.activate("OFF");

            site.awaitRun(run, "CANCELLED");
        }
        assertThat(IDENTITY.accounts(site.tenantId)).isEmpty();
    }

    /** Lets some batches of a site through and answers the later ones otherwise. */
    private static Outage failingAfter(int batches, Site site, Reply failure) {
        var seen = new AtomicInteger();
        return IDENTITY.provisions(request ->
                isOf(site, request) && seen.incrementAndGet() > batches ? failure : IDENTITY.provision(request));
    }

    private static boolean isOf(Site site, RecordedRequest request) {
        return request.body().contains(site.tenantId.toString());
    }

    private static void awaitWaiting(Site site, String run) {
        Await.until(
                "the run to wait",
                PATIENCE,
                () -> "identity-service".equals(site.run(run).extract().path("waitingFor")));
    }

    /** What a replica leaves behind that took a turn and was killed: a lease that nobody gives back. */
    private static void dieHolding(String run, String leaseFromNow) {
        Await.until("a moment between two turns", PATIENCE, () -> leaseUntil(run, leaseFromNow, "lease is null") == 1);
    }

    private static int leaseUntil(String run, String fromNow, String condition) {
        try (var database = TestDatabase.asSuperuser();
                var statement = database.prepareStatement("update sync_run set lease = gen_random_uuid(),"
                        + " leased_until = now() + cast(? as interval), version = version + 1"
                        + " where id = cast(? as uuid) and " + condition)) {
            statement.setString(1, fromNow);
            statement.setString(2, run);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertEveryoneOnce(Site site, int count) {
        assertThat(IDENTITY.accounts(site.tenantId)).hasSize(count).allMatch(RunRecoveryTest::isMailedOnce);
    }

    private static boolean isMailedOnce(Account account) {
        return account.mails == 1;
    }

    private static String lastName(Site site, int number) {
        return IDENTITY.account("user" + number + "@" + site.domain).lastName;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
