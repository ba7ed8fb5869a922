package io.zugang.sync.sourceuser;

import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.sync.Site;
import io.zugang.sync.SyncServiceTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.zugang.sync.SourceUserJson.batch;
import static io.zugang.sync.SourceUserJson.user;
import static io.zugang.sync.SourceUserJson.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Changes that are sent again, by whoever, and changes that meet each other. */
// An outage is held open by the block around it; nothing is ever called on it.
@SuppressWarnings("try")
@ServiceTest
class RepeatedPutTest extends SyncServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void deliversARepeatedVersionLaterWhenIdentityIsDown() {
        var site = Site.connected();
        var anna = user("1", "anna@" + site.domain);
        site.push(batch(anna));
        try (var down = IDENTITY.provisions(request -> Reply.status(503))) {
            site.put(anna).statusCode(200).body("delivery", equalTo("PENDING"));
        }

        awaitConfirmed(site, "1");
        assertThat(IDENTITY.account("anna@" + site.domain).mails).isEqualTo(1);
    }

    @Test
    void repeatsADeliveryWhoseAnswerWasLost() {
        var site = Site.connected();
        var anna = user("1", "anna@" + site.domain);
        var changed = with(with(anna, "sourceVersion", 2), "lastName", "Delta");
        site.put(anna).body("delivery", equalTo("CONFIRMED"));
        var lost = new AtomicInteger();
        try (var unreliable = IDENTITY.provisions(request -> {
            var answer = IDENTITY.provision(request);
            return lost.getAndIncrement() == 0 ? Reply.status(500) : answer;
        })) {
            site.put(changed).body("delivery", equalTo("PENDING"));
            // Back to the state before: it was confirmed once, but the account holds the other one by now.
            site.put(with(anna, "sourceVersion", 3)).statusCode(200);
            awaitConfirmed(site, "1");
        }

        var account = IDENTITY.account("anna@" + site.domain);
        assertThat(account.lastName).isEqualTo(anna.get("lastName"));
        assertThat(account.mails).isEqualTo(1);
        assertThat(IDENTITY.accounts(site.tenantId)).hasSize(1);
    }

    @Test
    void resolvesADuplicateFromAllSidesAtOnce() {
        var site = Site.connected();
        for (int round = 1; round <= 5; round++) {
            var version = round;
            var address = "all" + round + "@" + site.domain;
            var together = IntStream.range(0, 10)
                    .mapToObj(place -> user("u" + place, address))
                    .map(user -> with(user, "sourceVersion", 2 * version - 1))
                    .toList();
            site.push(batch(together));
            site.completeRun("FULL");

            var statuses = apart(site, together, 2 * version);

            assertThat(statuses).containsOnly(200);
            IntStream.range(0, 10).forEach(place -> awaitConfirmed(site, "u" + place));
        }
    }

    private static List<Integer> apart(Site site, List<Map<String, Object>> users, int version) {
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (var user : users) {
            var own = user.get("sourceUserId") + "-" + version + "@" + site.domain;
            var moved = with(with(user, "sourceVersion", version), "email", own);
            answers.add(CompletableFuture.supplyAsync(
                    () -> site.put(moved).extract().statusCode()));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static void awaitConfirmed(Site site, String id) {
        Await.until("user " + id + " to be confirmed", PATIENCE, () -> site.user(id), Site::isConfirmed);
    }
}
