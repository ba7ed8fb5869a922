package io.zugang.sync.run;

import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.sync.Site;
import io.zugang.sync.SyncServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.zugang.sync.SourceUserJson.batch;
import static io.zugang.sync.SourceUserJson.user;
import static io.zugang.sync.SourceUserJson.users;
import static io.zugang.sync.SourceUserJson.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

// An outage is held open by the block around it; nothing is ever called on it.
@SuppressWarnings("try")
@ServiceTest
class FailureCausesTest extends SyncServiceTest {

    @Test
    @Proves("S1.55")
    void listsEveryUserThatFailedAndImportsAllOthers() {
        var site = Site.connected();
        var ten = new ArrayList<Map<String, Object>>(users(7, site.domain));
        ten.add(with(user("x1", "x"), "email", null));
        ten.add(user("x2", "anna@"));
        ten.add(with(user("x3", "x3@" + site.domain), "lastName", "X"));
        site.push(batch(ten));

        var run = site.completeRun("FULL")
                .body("state", equalTo("PARTIAL"))
                .body("total", equalTo(10))
                .body("counts.CREATED", equalTo(7))
                .body("counts.FAILED", equalTo(3))
                .body("reasons", equalTo(Map.of("EMAIL_MISSING", 1, "EMAIL_INVALID", 1, "DATA_INCOMPLETE", 1)))
                .body("finishedAt", notNullValue());

        site.items(run.extract().path("id"), "outcome=FAILED,SKIPPED")
                .body("items.sourceUserId", contains("x1", "x2", "x3"))
                .body("items.reasons.flatten().code", contains("EMAIL_MISSING", "EMAIL_INVALID", "DATA_INCOMPLETE"))
                .body("items[0].displayName", equalTo("Jürgen Groß-x1"))
                .body("items[0].reasons[0].message", equalTo("The user has no e-mail address."));
        assertThat(IDENTITY.accounts(site.tenantId)).hasSize(7);
        assertThat(IDENTITY.mails(site.tenantId)).isEqualTo(7);
    }

    @Test
    void reportsAllReasonsOfAUserAndNotOnlyTheFirst() {
        var site = Site.connected();
        var bad = with(with(user("1", "both@" + site.domain), "firstName", " "), "lastName", "X");
        site.push(batch(bad, user("2", "both@" + site.domain), with(with(bad, "sourceUserId", "3"), "email", "anna@")));

        var run = site.completeRun("FULL").body("counts.FAILED", equalTo(3));

        site.items(run.extract().path("id"), "outcome=FAILED")
                .body(
                        "items[0].reasons.code",
                        contains("EMAIL_DUPLICATE_IN_SOURCE", "DATA_INCOMPLETE", "DATA_INCOMPLETE"))
                .body("items[0].reasons.field", contains("email", "firstName", "lastName"))
                .body("items[2].reasons.code", contains("EMAIL_INVALID", "DATA_INCOMPLETE", "DATA_INCOMPLETE"));
    }

    @Test
    @Proves("S1.56")
    void failsUsersWithoutAnAddress() {
        var site = Site.connected();
        site.push(batch(with(user("1", ""), "email", null), user("2", ""), user("3", " \u00A0\t")));

        assertReasons(site, "EMAIL_MISSING", "1", "2", "3");
    }

    @Test
    @Proves("S1.57")
    void failsUsersWithAnIncompleteAddress() {
        var site = Site.connected();
        var addresses = List.of(
                "anna@",
                "@firma.example",
                "anna",
                "anna@firma",
                "anna@firma.",
                "anna@.example",
                "an na@firma.example",
                "anna@@firma.example",
                "anna..groß@firma.example",
                "Anna <anna@firma.example>",
                "a@b.c",
                "x".repeat(65) + "@firma.example");
        var users = IntStream.range(0, addresses.size())
                .mapToObj(place -> user("u%02d".formatted(place), addresses.get(place)))
                .toList();
        site.push(batch(users));

        assertReasons(
                site,
                "EMAIL_INVALID",
                users.stream().map(user -> (String) user.get("sourceUserId")).toArray(String[]::new));
    }

    @Test
    void takesUnusualAddressesThatAreComplete() {
        var site = Site.connected();
        var addresses = List.of("o'neill+x@", "a_b.c-d@sub.", "info@müller-", "UPPER@");
        site.push(batch(IntStream.range(0, addresses.size())
                .mapToObj(place -> user("u" + place, addresses.get(place) + site.domain))
                .toList()));

        site.completeRun("FULL").body("state", equalTo("SUCCEEDED")).body("counts.CREATED", equalTo(4));
    }

    @Test
    @Proves("S1.58")
    void failsBothHoldersOfAnAddressAndNamesThePartner() {
        var site = Site.connected();
        site.push(batch(
                user("1", "both@" + site.domain), user("2", "BOTH@" + site.domain), user("3", "c@" + site.domain)));

        var run = site.completeRun("FULL")
                .body("counts.FAILED", equalTo(2))
                .body("counts.CREATED", equalTo(1))
                .body("reasons.EMAIL_DUPLICATE_IN_SOURCE", equalTo(2));

        site.items(run.extract().path("id"), "reason=EMAIL_DUPLICATE_IN_SOURCE")
                .body("items.sourceUserId", contains("1", "2"))
                .body("items.reasons.flatten().relatedSourceUserId", contains("2", "1"));
    }

    @Test
    void namesAFewPartnersOfAnAddressThatIsSharedByMany() {
        var site = Site.connected();
        site.push(batch(IntStream.range(0, 300)
                .mapToObj(place -> user("u%03d".formatted(place), "all@" + site.domain))
                .toList()));

        var run = site.completeRun("FULL").body("reasons.EMAIL_DUPLICATE_IN_SOURCE", equalTo(300));

        site.items(run.extract().path("id"), "limit=1")
                .body("items[0].reasons.relatedSourceUserId", contains("u001", "u002", "u003", "u004", "u005"));
    }

    @Test
    @Proves("S1.59")
    void failsUsersWhoseNamesAreTooShort() {
        var site = Site.connected();
        site.push(batch(
                with(user("1", "a@" + site.domain), "lastName", "X"),
                with(user("2", "b@" + site.domain), "lastName", "Xu")));

        var run = site.completeRun("FULL").body("counts.FAILED", equalTo(1)).body("counts.CREATED", equalTo(1));

        site.items(run.extract().path("id"), "outcome=FAILED")
                .body("items[0].sourceUserId", equalTo("1"))
                .body("items[0].reasons[0].code", equalTo("DATA_INCOMPLETE"))
                .body("items[0].reasons[0].field", equalTo("lastName"));
    }

    @Test
    void measuresNamesByTheMappingOfTheConnection() {
        var site = Site.connected();
        site.asAdministrator()
                .header("If-Match", "\"0\"")
                .body("{\"excludedTypes\": [\"SYSTEM\"], \"minNameLength\": 1}")
                .put("/connections/{c}/mapping", site.connectionId())
                .then()
                .statusCode(200);
        site.push(batch(
                with(user("1", "a@" + site.domain), "lastName", "X"),
                with(user("2", "b@" + site.domain), "type", "LIGHT")));

        site.completeRun("FULL").body("state", equalTo("SUCCEEDED")).body("counts.CREATED", equalTo(2));
    }

    @Test
    @Proves("S1.60")
    void failsUsersWhoseAddressBelongsToAnotherCustomerAndDoesNotTellWhose() {
        var site = Site.connected();
        var foreign = IDENTITY.seed(UUID.randomUUID(), "taken@" + site.domain);
        IDENTITY.seed(UUID.randomUUID(), "deleted@" + site.domain);
        IDENTITY.delete("deleted@" + site.domain);
        site.push(batch(
                user("1", "taken@" + site.domain), user("2", "deleted@" + site.domain), user("3", "c@" + site.domain)));

        var run = site.completeRun("FULL").body("counts.FAILED", equalTo(2)).body("counts.CREATED", equalTo(1));

        var items = site.items(run.extract().path("id"), "outcome=FAILED")
                .body("items.sourceUserId", contains("1", "2"))
                .body(
                        "items.reasons.flatten().code",
                        contains("EMAIL_USED_BY_OTHER_ACCOUNT", "EMAIL_USED_BY_OTHER_ACCOUNT"))
                .body("items.accountId", contains(nullValue(), nullValue()))
                .extract()
                .asString();
        assertThat(items).doesNotContain(foreign.id.toString()).doesNotContain(foreign.tenantId);
    }

    @Test
    @Proves("S1.61")
    void skipsTheSystemUserWhateverTheMappingSays() {
        var site = Site.connected();
        site.asAdministrator()
                .header("If-Match", "\"0\"")
                .body("{\"excludedTypes\": [], \"minNameLength\": 2}")
                .put("/connections/{c}/mapping", site.connectionId())
                .then()
                .statusCode(200);
        site.push(batch(with(user("1", ""), "type", "SYSTEM")));

        var run = site.completeRun("FULL").body("state", equalTo("SUCCEEDED")).body("counts.SKIPPED", equalTo(1));

        site.items(run.extract().path("id"), "limit=50")
                .body("items[0].outcome", equalTo("SKIPPED"))
                .body("items[0].reasons.code", contains("SYSTEM_USER"));
    }

    @Test
    @Proves("S1.62")
    void skipsLightUsersUntilTheyBecomeFullUsers() {
        var site = Site.connected();
        var anna = with(user("1", "anna@" + site.domain), "type", "LIGHT");
        site.push(batch(anna));
        var run = site.completeRun("FULL").body("counts.SKIPPED", equalTo(1));
        site.items(run.extract().path("id"), "reason=USER_TYPE_EXCLUDED").body("items", hasSize(1));
        assertThat(IDENTITY.accounts(site.tenantId)).isEmpty();

        site.put(with(with(anna, "type", "FULL"), "sourceVersion", 2))
                .statusCode(200)
                .body("outcome", equalTo("CREATED"))
                .body("accountId", notNullValue());

        assertThat(IDENTITY.accounts(site.tenantId)).hasSize(1);
    }

    private static void assertReasons(Site site, String reason, String... sourceUserIds) {
        var run = site.completeRun("FULL").body("counts.FAILED", equalTo(sourceUserIds.length));
        site.items(run.extract().path("id"), "outcome=FAILED&reason=" + reason)
                .body("items.sourceUserId", contains(sourceUserIds));
    }
}
