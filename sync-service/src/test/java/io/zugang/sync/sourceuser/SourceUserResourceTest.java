package io.zugang.sync.sourceuser;

import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.sync.Site;
import io.zugang.sync.SyncServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
class SourceUserResourceTest extends SyncServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void countsWhatABatchChanged() {
        var site = Site.connected();
        var anna = user("1", "anna@" + site.domain);
        var bert = user("2", "bert@" + site.domain);
        site.push(batch(anna, bert))
                .statusCode(200)
                .body("received", equalTo(2))
                .body("created", equalTo(2));

        site.push(batch(
                        with(with(anna, "sourceVersion", 2), "lastName", "Groß-Müller"),
                        bert,
                        user("3", "cara@" + site.domain)))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("stale", equalTo(0))
                .body("rejected", hasSize(0));
        site.push(batch(anna)).body("stale", equalTo(1)).body("updated", equalTo(0));
    }

    @Test
    void deliversNothingBeforeARun() {
        var site = Site.connected();

        site.push(batch(users(3, site.domain))).statusCode(200);

        assertThat(IDENTITY.requests(site.tenantId)).isEmpty();
        site.asInstallation()
                .get("/connections/{c}/source-users/{u}", site.connectionId(), "u0001")
                .then()
                .statusCode(200)
                .body("delivery", equalTo("NONE"))
                .body("outcome", nullValue());
    }

    @Test
    @Proves("S1.50")
    void deliversAChangeWhileTheInstallationWaits() {
        var site = Site.connected();
        var anna = user("1", "anna@" + site.domain);
        site.push(batch(anna));
        site.completeRun("FULL").body("counts.CREATED", equalTo(1));

        site.put(with(with(anna, "sourceVersion", 5), "firstName", "Annegret"))
                .statusCode(200)
                .body("outcome", equalTo("UPDATED"))
                .body("delivery", equalTo("CONFIRMED"));

        assertThat(IDENTITY.account("anna@" + site.domain).firstName).isEqualTo("Annegret");
        site.put(with(with(anna, "sourceVersion", 4), "firstName", "Anna"))
                .statusCode(409)
                .body("code", equalTo("stale-source-version"))
                .body("currentSourceVersion", equalTo(5));
        site.put(with(with(anna, "sourceVersion", 5), "firstName", "Anna")).statusCode(409);
        assertThat(IDENTITY.account("anna@" + site.domain).firstName).isEqualTo("Annegret");
    }

    @Test
    void repeatsAChangeWithoutEffect() {
        var site = Site.connected();
        var anna = user("1", "anna@" + site.domain);
        site.put(anna).statusCode(200).body("outcome", equalTo("CREATED"));
        var before = IDENTITY.requests(site.tenantId).size();

        site.put(anna).statusCode(200).body("delivery", equalTo("CONFIRMED"));

        assertThat(IDENTITY.requests(site.tenantId)).hasSize(before);
    }

    @Test
    @Proves({"S1.9", "S1.51"})
    void refusesPasswordsAndKeepsTheRestOut() {
        var site = Site.connected();
        var anna = user("1", "anna@" + site.domain);
        site.put(anna).statusCode(200);
        var before = IDENTITY.account("anna@" + site.domain).version;

        site.put(with(with(anna, "sourceVersion", 2), "password", "geheim-4711"))
                .statusCode(422)
                .body("code", equalTo("attribute-not-allowed"))
                .body("errors.field", contains("password"));

        site.asInstallation()
                .get("/connections/{c}/source-users/1", site.connectionId())
                .then()
                .body("sourceVersion", equalTo(1));
        assertThat(IDENTITY.account("anna@" + site.domain).version).isEqualTo(before);
        assertThat(IDENTITY.requests(site.tenantId))
                .noneMatch(request -> request.body().contains("geheim"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Passwort", "newPassword", "passwordHash", "pin", "clientSecret", "sipPwd"})
    void refusesABatchThatCarriesASecret(String attribute) {
        var site = Site.connected();
        var anna = user("1", "anna@" + site.domain);

        var answer = site.push(batch(user("2", "bert@" + site.domain), with(anna, attribute, "geheim-4711")))
                .statusCode(422)
                .body("code", equalTo("attribute-not-allowed"))
                .body("errors.field", contains("users[1]." + attribute))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("geheim");
        site.asInstallation()
                .get("/connections/{c}/source-users", site.connectionId())
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void namesAnUnknownAttribute() {
        var site = Site.connected();

        site.put(with(user("1", "a@" + site.domain), "shoeSize", 42))
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("errors.field", contains("shoeSize"));
    }

    @Test
    void keepsTheOtherUsersWhenOneHasNoUsableKey() {
        var site = Site.connected();

        site.push(batch(
                        with(user("1", "a@" + site.domain), "sourceUserId", null),
                        with(user("1", "a@" + site.domain), "sourceUserId", "x".repeat(129)),
                        with(user("1", "a@" + site.domain), "sourceUserId", "1\u0000"),
                        user("4", "d@" + site.domain)))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected.index", contains(0, 1, 2))
                .body("rejected[0].reasons[0].code", equalTo("SOURCE_ID_INVALID"));
    }

    @Test
    void takesTheNewestOfAUserThatOccursTwiceAndNoneOfTwoThatContradict() {
        var site = Site.connected();
        var anna = user("1", "anna@" + site.domain);
        var bert = user("2", "bert@" + site.domain);

        site.push(batch(with(anna, "sourceVersion", 2), anna, bert, with(bert, "lastName", "Anders")))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("stale", equalTo(1))
                .body("rejected.sourceUserId", contains("2"))
                .body("rejected[0].reasons[0].code", equalTo("SOURCE_ID_DUPLICATE"));
    }

    @Test
    void reportsHostileDataInsteadOfStoringThem() {
        var site = Site.connected();
        site.push(batch(
                with(user("1", "a@" + site.domain), "lastName", "Gr\u0000o\u202Eß"),
                with(user("2", "b@" + site.domain), "firstName", "x".repeat(5_000)),
                with(user("3", "c@" + site.domain), "lastName", "'; drop table source_user; --"),
                with(user("4", "d@" + site.domain), "lastName", "<script>alert(1)</script>")));

        var run = site.completeRun("FULL").body("counts.FAILED", equalTo(2)).body("counts.CREATED", equalTo(2));

        var items = site.items(run.extract().path("id"), "outcome=FAILED")
                .body("items.sourceUserId", contains("1", "2"))
                .body("items[0].reasons[0].code", equalTo("ENCODING_INVALID"))
                .body("items[0].reasons[0].field", equalTo("lastName"))
                .body("items[1].reasons[0].code", equalTo("ATTRIBUTE_TOO_LONG"))
                .extract()
                .asString();
        assertThat(items).doesNotContain("\\u0000").doesNotContain("\u202E").doesNotContain("x".repeat(200));
    }

    @Test
    void deliversAChangeLaterWhenIdentityIsDown() {
        var site = Site.connected();
        var anna = user("1", "anna@" + site.domain);
        try (var down = IDENTITY.provisions(request -> Reply.status(503))) {
            site.put(anna).statusCode(200).body("delivery", equalTo("PENDING")).body("accountId", nullValue());
        }

        Await.until(
                "the change to arrive",
                PATIENCE,
                () -> site.asInstallation()
                        .get("/connections/{c}/source-users/1", site.connectionId())
                        .path("delivery")
                        .equals("CONFIRMED"));
        assertThat(IDENTITY.account("anna@" + site.domain).mails).isEqualTo(1);
    }

    @Test
    void takesUpThePartnerOfAnAddressThatWasGivenUp() {
        var site = Site.connected();
        var anna = user("1", "both@" + site.domain);
        site.push(batch(anna, user("2", "both@" + site.domain)));
        site.completeRun("FULL").body("counts.FAILED", equalTo(2));

        site.put(with(with(anna, "sourceVersion", 2), "email", "anna@" + site.domain))
                .statusCode(200)
                .body("outcome", equalTo("CREATED"));

        Await.until(
                "the partner to be delivered",
                PATIENCE,
                () -> "CREATED"
                        .equals(site.asInstallation()
                                .get("/connections/{c}/source-users/2", site.connectionId())
                                .path("outcome")));
    }

    @Test
    void refusesUsersOfAClosedConnection() {
        var site = Site.connected();
        var connection = site.connectionId();
        site.activate("OFF");

        site.asInstallation()
                .body(batch(user("1", "a@" + site.domain)))
                .post("/connections/{c}/source-users", connection)
                .then()
                .statusCode(409)
                .body("code", equalTo("connection-closed"));
    }

    @Test
    void hidesUsersOfOtherTenants() {
        var site = Site.connected();
        site.push(batch(user("1", "a@" + site.domain)));
        var stranger = Site.connected();

        stranger.asInstallation()
                .get("/connections/{c}/source-users", site.connectionId())
                .then()
                .statusCode(404);
        stranger.asInstallation()
                .body(batch(user("1", "b@" + site.domain)))
                .post("/connections/{c}/source-users", site.connectionId())
                .then()
                .statusCode(404);
    }

    @Test
    void pagesThroughUsersInTheOrderOfTheirKeys() {
        var site = Site.connected();
        site.push(batch(users(5, site.domain)));

        var first = site.asInstallation()
                .get("/connections/{c}/source-users?limit=3", site.connectionId())
                .then()
                .body("items.sourceUserId", contains("u0001", "u0002", "u0003"))
                .body("nextPageToken", notNullValue())
                .extract();

        site.asInstallation()
                .queryParam("cursor", first.<String>path("nextPageToken"))
                .get("/connections/{c}/source-users?limit=3", site.connectionId())
                .then()
                .body("items.sourceUserId", contains("u0004", "u0005"))
                .body("nextPageToken", nullValue());
    }
}
