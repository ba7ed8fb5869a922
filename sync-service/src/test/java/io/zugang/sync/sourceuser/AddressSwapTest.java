package io.zugang.sync.sourceuser;

import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.sync.Site;
import io.zugang.sync.SyncServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.zugang.sync.SourceUserJson.batch;
import static io.zugang.sync.SourceUserJson.user;
import static io.zugang.sync.SourceUserJson.users;
import static io.zugang.sync.SourceUserJson.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Users that exchange their addresses go to identity-service together; one by one each would find its address taken. */
@ServiceTest
class AddressSwapTest extends SyncServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void sendsTwoUsersThatSwapTheirAddressesInOneBatch() {
        var site = Site.connected();
        var all = users(450, site.domain);
        site.push(batch(all));
        site.completeRun("FULL").body("counts.CREATED", equalTo(450));
        var before = IDENTITY.requests(site.tenantId).size();
        var renamed = all.stream()
                .map(user -> changed(user, 2, (String) user.get("email")))
                .toList();

        // The first and the last of three batches.
        var swapped = new java.util.ArrayList<>(renamed);
        swapped.set(0, changed(all.get(0), 2, (String) all.get(449).get("email")));
        swapped.set(449, changed(all.get(449), 2, (String) all.get(0).get("email")));
        site.push(batch(swapped));
        site.completeRun("FULL").body("state", equalTo("SUCCEEDED")).body("counts.UPDATED", equalTo(450));

        assertThat(IDENTITY.requests(site.tenantId).subList(before, before + 1))
                .allMatch(request ->
                        request.body().contains("u0001") && request.body().contains("u0450"));
        assertHolds(site, "user450", "Neu-u0001");
        assertHolds(site, "user1", "Neu-u0450");
    }

    @Test
    void swapsTheAddressesOfTwoUsersThatAreChangedOneAfterTheOther() {
        var site = Site.connected();
        var anna = user("a", "one@" + site.domain);
        var bert = user("b", "two@" + site.domain);
        site.push(batch(anna, bert));
        site.completeRun("FULL");

        site.put(changed(anna, 2, "two@" + site.domain)).body("outcome", equalTo("FAILED"));
        site.put(changed(bert, 2, "one@" + site.domain))
                .body("outcome", equalTo("UPDATED"))
                .body("delivery", equalTo("CONFIRMED"));

        awaitConfirmed(site, "a", "b");
        assertHolds(site, "two", "Neu-a");
        assertHolds(site, "one", "Neu-b");
    }

    @Test
    void movesThreeAddressesAroundInACircle() {
        var site = Site.connected();
        var three = List.of(
                user("a", "one@" + site.domain), user("b", "two@" + site.domain), user("c", "three@" + site.domain));
        site.push(batch(three));
        site.completeRun("FULL");

        site.put(changed(three.get(0), 2, "two@" + site.domain));
        site.put(changed(three.get(1), 2, "three@" + site.domain));
        site.put(changed(three.get(2), 2, "one@" + site.domain));

        awaitConfirmed(site, "a", "b", "c");
        assertHolds(site, "two", "Neu-a");
        assertHolds(site, "three", "Neu-b");
        assertHolds(site, "one", "Neu-c");
    }

    @Test
    void takesUpWhoeverWaitedForAnAddressThatIdentityHasFreed() {
        var site = Site.connected();
        var anna = user("a", "one@" + site.domain);
        var bert = user("b", "two@" + site.domain);
        site.push(batch(anna, bert));
        site.completeRun("FULL");
        IDENTITY.seed(java.util.UUID.randomUUID(), "taken@" + site.domain);
        // Bert would leave his address, but cannot: Anna, who wants it, fails with him.
        site.put(changed(bert, 2, "taken@" + site.domain)).body("outcome", equalTo("FAILED"));
        site.put(changed(anna, 2, "two@" + site.domain)).body("outcome", equalTo("FAILED"));

        site.put(changed(bert, 3, "three@" + site.domain)).body("outcome", equalTo("UPDATED"));

        awaitConfirmed(site, "a", "b");
        assertHolds(site, "two", "Neu-a");
    }

    private static Map<String, Object> changed(Map<String, Object> user, int version, String email) {
        var id = (String) user.get("sourceUserId");
        return with(with(with(user, "sourceVersion", version), "email", email), "lastName", "Neu-" + id);
    }

    private static void assertHolds(Site site, String address, String lastName) {
        assertThat(IDENTITY.account(address + "@" + site.domain).lastName).isEqualTo(lastName);
    }

    private static void awaitConfirmed(Site site, String... sourceUserIds) {
        for (var id : sourceUserIds) {
            Await.until("user " + id + " to be confirmed", PATIENCE, () -> site.user(id), Site::isConfirmed);
        }
    }
}
