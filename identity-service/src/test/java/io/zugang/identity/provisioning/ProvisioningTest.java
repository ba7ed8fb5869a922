package io.zugang.identity.provisioning;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.PASSWORD;
import static io.zugang.identity.IdentityFixtures.awaitEvents;
import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.IdentityFixtures.setPassword;
import static io.zugang.identity.IdentityFixtures.signIn;
import static io.zugang.identity.IdentityFixtures.tokenOf;
import static io.zugang.identity.provisioning.ProvisionItems.admin;
import static io.zugang.identity.provisioning.ProvisionItems.changed;
import static io.zugang.identity.provisioning.ProvisionItems.item;
import static io.zugang.identity.provisioning.ProvisionItems.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

@ServiceTest
class ProvisioningTest {

    private static final String SYNC = Tokens.service("sync-service", "account:provision");

    @Test
    @Proves("S1.7")
    void createsAccountsThatMustSetAPassword() {
        var acme = company();
        var cloud = UUID.randomUUID();

        var results = provision(user(acme, cloud, "plain"), admin(acme, cloud, "boss"))
                .body("results.outcome", contains("CREATED", "CREATED"))
                .extract()
                .jsonPath();

        var plain = acme.read(results.getString("results[0].accountId"));
        var boss = acme.read(results.getString("results[1].accountId"));
        assertThat(plain.getList("requiredActions")).containsExactly("SET_PASSWORD");
        assertThat(boss.getList("requiredActions")).containsExactly("SET_PASSWORD");
        assertThat(boss.getBoolean("installationAdmin")).isTrue();
        assertThat(plain.getString("managedBy")).isEqualTo("SOURCE");
        assertThat(plain.getList("installations")).containsExactly(cloud.toString());
        signIn(acme.address("plain"), PASSWORD).statusCode(403).body("code", equalTo("password-setup-required"));
        setPassword(tokenOf(Inbox.awaitMail(acme.address("plain"))), PASSWORD).statusCode(204);
        signIn(acme.address("plain"), PASSWORD).statusCode(201);
    }

    @Test
    @Proves("S1.49")
    void mailsOnlyThoseWhoAreNew() {
        var acme = company();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        provision(user(acme, first, "known"));
        setPassword(tokenOf(Inbox.awaitMail(acme.address("known"))), PASSWORD).statusCode(204);

        provision(
                        user(acme, second, "a"),
                        user(acme, second, "b"),
                        user(acme, second, "c"),
                        user(acme, second, "known"))
                .body("results.outcome", contains("CREATED", "CREATED", "CREATED", "LINKED"));

        acme.request().get("/mails").then().body("items", hasSize(4));
        for (var local : List.of("a", "b", "c")) {
            assertThat(Inbox.awaitMail(acme.address(local)).subject()).contains("Ihre Anmeldung ändert sich");
        }
        assertThat(Inbox.mailsTo(acme.address("known"))).hasSize(1);
        signIn(acme.address("known"), PASSWORD).statusCode(201);
    }

    @Test
    @Proves({"S1.52", "S1.60"})
    void sharesPeopleInsideOneTenantOnly() {
        var acme = company();
        var other = company();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var id = provision(user(acme, first, "anna")).extract().jsonPath().getString("results[0].accountId");

        provision(user(acme, second, "anna"))
                .body("results[0].outcome", equalTo("LINKED"))
                .body("results[0].accountId", equalTo(id));
        var refusal = provision(item(other, UUID.randomUUID(), "anna", acme.address("ANNA")))
                .body("results[0].outcome", equalTo("FAILED"))
                .body("results[0].reasons.code", contains("EMAIL_USED_BY_OTHER_ACCOUNT"))
                .extract()
                .asString();

        assertThat(refusal).doesNotContain(id).doesNotContain(acme.id().toString());
        assertThat(acme.read(id).getList("installations")).hasSize(2);
    }

    @Test
    @Proves("S1.60")
    void neverReusesTheAddressOfADeletedAccount() {
        var acme = company();
        var other = company();
        var id = acme.account("gone").getString("id");
        acme.request()
                .header("If-Match", "\"0\"")
                .delete("/accounts/{id}", id)
                .then()
                .statusCode(204);

        var refusal = provision(item(other, UUID.randomUUID(), "x", acme.address("gone")))
                .body("results[0].reasons.code", contains("EMAIL_USED_BY_OTHER_ACCOUNT"))
                .extract()
                .asString();

        assertThat(refusal).doesNotContain(id).doesNotContain(acme.id().toString());
    }

    @Test
    void changesNothingWhenRepeated() {
        var acme = company();
        var cloud = UUID.randomUUID();
        var batch = new String[] {user(acme, cloud, "a"), admin(acme, cloud, "b")};
        provision(batch).body("results.outcome", everyItem(equalTo("CREATED")));
        var before = acme.request().get("/accounts").asString();

        provision(batch).body("results.outcome", everyItem(equalTo("UNCHANGED")));

        assertThat(acme.request().get("/accounts").asString()).isEqualTo(before);
        acme.request().get("/mails").then().body("items", hasSize(2));
    }

    @Test
    void takesOverChangesOfTheSource() {
        var acme = company();
        var cloud = UUID.randomUUID();
        var id = provision(user(acme, cloud, "anna")).extract().jsonPath().getString("results[0].accountId");

        provision(changed(item(acme, cloud, "anna", acme.address("anna.neu")), 2, "Anna-Lena"))
                .body("results[0].outcome", equalTo("UPDATED"));
        provision(changed(item(acme, cloud, "anna", acme.address("anna")), 1, "Alt"))
                .body("results[0].outcome", equalTo("UNCHANGED"));

        var account = acme.read(id);
        assertThat(account.getString("firstName")).isEqualTo("Anna-Lena");
        assertThat(account.getString("email")).isEqualTo(acme.address("anna.neu"));
        assertThat(account.getString("login")).isEqualTo(acme.address("anna.neu"));
        acme.patch(id, "{\"firstName\":\"Lokal\"}")
                .statusCode(409)
                .body("code", equalTo("managed-by-source"))
                .body("managedBy", equalTo("SOURCE"))
                .body("errors.field", hasItem("firstName"));
        acme.patch(id, "{\"locale\":\"en\"}").statusCode(200);
    }

    @Test
    void swapsTheAddressesOfTwoUsers() {
        var acme = company();
        var cloud = UUID.randomUUID();
        provision(user(acme, cloud, "a"), user(acme, cloud, "b"));

        var results = provision(
                        changed(item(acme, cloud, "a", acme.address("b")), 2, "A"),
                        changed(item(acme, cloud, "b", acme.address("a")), 2, "B"))
                .body("results.outcome", contains("UPDATED", "UPDATED"))
                .extract()
                .jsonPath();

        assertThat(acme.read(results.getString("results[0].accountId")).getString("email"))
                .isEqualTo(acme.address("b"));
        assertThat(acme.read(results.getString("results[1].accountId")).getString("login"))
                .isEqualTo(acme.address("a"));
    }

    @Test
    void reportsEveryReasonAndNeverAborts() {
        var acme = company();
        var cloud = UUID.randomUUID();
        var pending = company("CUSTOMER", "PENDING");

        provision(
                        item(acme, cloud, "1", ""),
                        item(acme, cloud, "2", "anna@"),
                        changed(item(acme, cloud, "3", acme.address("three")), 1, " "),
                        changed(item(acme, cloud, "4", ""), 1, ""),
                        user(pending, UUID.randomUUID(), "five"),
                        user(acme, cloud, "six"),
                        user(acme, cloud, "six"))
                .body("results[0].reasons.code", contains("EMAIL_MISSING"))
                .body("results[1].reasons.code", contains("EMAIL_INVALID"))
                .body("results[2].reasons.field", contains("firstName"))
                .body("results[3].reasons.code", hasItems("EMAIL_MISSING", "DATA_INCOMPLETE"))
                .body("results[4].reasons.code", contains("TENANT_NOT_ACTIVE"))
                .body("results[5].outcome", equalTo("CREATED"))
                .body("results[6].outcome", equalTo("FAILED"));
    }

    @Test
    void takesFiveHundredUsersAtOnceAndTellsOfEach() {
        var acme = company();
        var cloud = UUID.randomUUID();
        var batch = IntStream.range(0, 500)
                .mapToObj(i -> user(acme, cloud, "user" + i))
                .toArray(String[]::new);

        provision(batch).body("results.outcome", everyItem(equalTo("CREATED")));

        provision(batch).body("results.outcome", everyItem(equalTo("UNCHANGED")));
        Await.until(
                "all mails to be sent",
                Duration.ofMinutes(2),
                () -> acme.request()
                        .get("/mails?state=QUEUED&limit=1")
                        .jsonPath()
                        .getList("items")
                        .isEmpty());
        var more = Stream.concat(Stream.of(batch), Stream.of(user(acme, cloud, "x")))
                .toArray(String[]::new);
        post(SYNC, more).statusCode(422);
    }

    @Test
    void makesNobodyTwiceHoweverManyBatchesRunAtOnce() {
        var acme = company();
        var outcomes = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> provision(
                        user(acme, UUID.randomUUID(), "a"),
                        user(acme, UUID.randomUUID(), "b"),
                        user(acme, UUID.randomUUID(), "c")))
                .flatMap(answer -> answer.extract().jsonPath().getList("results.outcome", String.class).stream())
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));

        assertThat(outcomes).containsEntry("CREATED", 3L).containsEntry("LINKED", 15L);
        acme.request().get("/accounts").then().body("items", hasSize(3));
    }

    @Test
    void publishesInitialRolesOnce() {
        var acme = company();
        var cloud = UUID.randomUUID();
        var id = provision(admin(acme, cloud, "boss")).extract().jsonPath().getString("results[0].accountId");

        var events = awaitEvents("identity.account.created.v1", id);

        assertThat(events).hasSize(1);
        assertThat(events.get(0).get("data"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("email", acme.address("boss"))
                .extractingByKey("initialRoles", InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder("portal-user", "tenant-admin");
    }

    @Test
    void isForServicesThatReachEverything() {
        var acme = company();

        post(acme.token("account:provision"), user(acme, UUID.randomUUID(), "a"))
                .statusCode(403);
        post(Tokens.service("sync-service"), user(acme, UUID.randomUUID(), "a")).statusCode(403);
    }

    private static ValidatableResponse provision(String... items) {
        return post(SYNC, items).statusCode(200).body("results", hasSize(items.length));
    }

    private static ValidatableResponse post(String token, String... items) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"items\":[" + String.join(",", items) + "]}")
                .post("/accounts/actions/provision")
                .then();
    }
}
