package io.zugang.sync.sourceuser;

import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.Outage;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.sync.HeldRow;
import io.zugang.sync.Site;
import io.zugang.sync.SyncServiceTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.zugang.sync.SourceUserJson.batch;
import static io.zugang.sync.SourceUserJson.user;
import static io.zugang.sync.SourceUserJson.users;
import static io.zugang.sync.SourceUserJson.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Whoever failed for an address is delivered as soon as it is free, whatever goes on at that moment. */
// An outage is held open by the block around it; nothing is ever called on it.
@SuppressWarnings("try")
@ServiceTest
class FreedAddressTest extends SyncServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deliversTheNamesakeThatARunIsJudgingAtThatMoment(boolean isRunFirst) {
        var site = Site.connected();
        var zoe = user("z", "both@" + site.domain);
        site.push(batch(zoe, user("b", "both@" + site.domain)));
        CompletableFuture<String> run;
        CompletableFuture<Integer> put;
        try (var held = HeldRow.by(
                "select 1 from source_user where connection_id = cast(? as uuid) and source_user_id = ? for no key update",
                site.connectionId(),
                "b")) {
            Supplier<String> start = () -> site.startRun("FULL");
            Supplier<Integer> move = () -> put(site, moved(zoe, 2, "zoe@" + site.domain));
            if (isRunFirst) {
                run = CompletableFuture.supplyAsync(start);
                held.awaitWaiting(1);
                put = CompletableFuture.supplyAsync(move);
                held.awaitWaiting(2, put);
            } else {
                put = CompletableFuture.supplyAsync(move);
                held.awaitWaiting(1, put);
                run = CompletableFuture.supplyAsync(start);
                held.awaitWaiting(2);
            }
        }

        assertThat(put.join()).isEqualTo(200);
        site.awaitRun(run.join(), isRunFirst ? "PARTIAL" : "SUCCEEDED");
        awaitConfirmed(site, "b", "z");
    }

    @Test
    void deliversTheNamesakeThatABatchIsFailingAtThatMoment() throws InterruptedException {
        var site = Site.connected();
        var all = users(250, site.domain);
        site.push(batch(all));
        var first = new Stop("\"user50@" + site.domain);
        var second = new Stop("\"user249@" + site.domain);
        try (var slow = stops(first, second)) {
            var run = site.startRun("FULL");
            first.await();
            site.put(user("x", "user250@" + site.domain)).body("outcome", equalTo("FAILED"));
            first.goOn();
            second.await();

            site.put(moved(user("x", ""), 2, "x@" + site.domain)).body("outcome", equalTo("CREATED"));
            second.goOn();

            site.awaitRun(run, "SUCCEEDED", "PARTIAL");
        }
        awaitConfirmed(site, "u0250");
    }

    @Test
    void deliversTheNamesakeWhenABatchGaveTheAddressUpDuringTheRun() throws InterruptedException {
        var site = Site.connected();
        var anna = user("a", "both@" + site.domain);
        site.push(batch(anna, user("b", "both@" + site.domain), user("c", "c@" + site.domain)));
        var stop = new Stop("\"c@" + site.domain);
        try (var slow = stops(stop)) {
            var run = site.startRun("FULL");
            stop.await();
            site.push(batch(moved(anna, 2, "anna@" + site.domain)));
            stop.goOn();
            site.awaitRun(run, "PARTIAL");
        }

        awaitConfirmed(site, "a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leavesNobodyBehindWhateverTheOrder(long seed) {
        var site = Site.connected();
        var pairs = 12;
        var random = new Random(seed);
        var movers = IntStream.range(0, pairs)
                .mapToObj(pair -> user("a%02d".formatted(pair), "both%d@%s".formatted(pair, site.domain)))
                .toList();
        var all = new ArrayList<>(movers);
        IntStream.range(0, pairs)
                .forEach(pair -> all.add(user("b%02d".formatted(pair), "both%d@%s".formatted(pair, site.domain))));
        site.push(batch(all));
        for (int round = 1; round <= 3; round++) {
            var run = site.startRun("FULL");
            moveAll(site, movers, 2 * round, "own" + round + "-%d@", random);
            site.awaitRun(run, "SUCCEEDED", "PARTIAL");
            awaitConfirmed(
                    site,
                    all.stream().map(user -> (String) user.get("sourceUserId")).toArray(String[]::new));
            moveAll(site, movers, 2 * round + 1, "both%d@", random);
        }
    }

    private static void moveAll(
            Site site, List<Map<String, Object>> movers, int version, String address, Random random) {
        var order = new ArrayList<>(IntStream.range(0, movers.size()).boxed().toList());
        java.util.Collections.shuffle(order, random);
        var answers = order.stream()
                .map(place -> moved(movers.get(place), version, address.formatted(place) + site.domain))
                .map(user -> CompletableFuture.supplyAsync(() -> put(site, user)))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(200);
    }

    private static Map<String, Object> moved(Map<String, Object> user, int version, String email) {
        return with(with(user, "sourceVersion", version), "email", email);
    }

    private static int put(Site site, Map<String, Object> user) {
        return site.put(user).extract().statusCode();
    }

    private static void awaitConfirmed(Site site, String... sourceUserIds) {
        for (var id : sourceUserIds) {
            Await.until("user " + id + " to be confirmed", PATIENCE, () -> site.user(id), Site::isConfirmed);
        }
    }

    private static Outage stops(Stop... stops) {
        return IDENTITY.provisions(request -> {
            for (var stop : stops) {
                stop.holdIfNamed(request.body());
            }
            return IDENTITY.provision(request);
        });
    }

    /** Holds the first request that names an address until the test says so. */
    private static final class Stop {

        private final String address;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        Stop(String address) {
            this.address = address;
        }

        void holdIfNamed(String body) {
            if (body.contains(address)) {
                reached.countDown();
                try {
                    assertThat(released.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        void await() throws InterruptedException {
            assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
        }

        void goOn() {
            released.countDown();
        }
    }
}
