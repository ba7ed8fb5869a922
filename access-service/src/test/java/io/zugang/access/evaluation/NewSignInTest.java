package io.zugang.access.evaluation;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zugang.access.Assigning;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** What asks for a sign-in since it was granted is not open to a session from before. */
@ServiceTest
class NewSignInTest {

    private static final String PERMISSION = "sso-administration:access";
    private static final Duration LONG_BEFORE = Duration.ofHours(-1);
    private static final Duration LATER = Duration.ofSeconds(5);

    private TestTenant acme;
    private TestAccount administrator;
    private TestAccount user;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        administrator = acme.account("tenant-admin");
        user = acme.account();
    }

    @Test
    @Proves("S5.59")
    void refusesTheSessionFromBeforeTheGrantAndAllowsTheSignInAfterIt() {
        var before = Instant.now();
        ask(service(), signedIn(before)).body("context.reason", equalTo("not-granted"));

        assign("it-admin");

        ask(service(), signedIn(before))
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("reauthentication-required"));
        ask(service(), signedIn(Instant.now())).body("decision", equalTo(true));
    }

    @Test
    void refusesWhereNobodySaysWhenThePersonSignedIn() {
        assign("it-admin");

        ask(service(), "{}").body("context.reason", equalTo("reauthentication-required"));
        ask(service(), "{\"auth_time\":\"soon\"}").body("context.reason", equalTo("reauthentication-required"));
    }

    @Test
    void doesNotBelieveWhoMayNotAssert() {
        assign("it-admin");

        ask(administrator.calls(), signedIn(Instant.now().plus(LATER)))
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("reauthentication-required"));
    }

    @Test
    void countsTheMembershipOfAProfileOrGroupAsTheGrant() {
        var group = administrator
                .calls()
                .body("{\"tenantId\":\"%s\",\"name\":\"Directory\"}".formatted(acme.id()))
                .post("/groups")
                .then()
                .statusCode(201)
                .extract()
                .response();
        var id = group.<String>path("id");
        administrator
                .calls()
                .header("If-Match", group.header("ETag"))
                .body("{\"permissions\":[\"%s\"],\"roleIds\":[]}".formatted(PERMISSION))
                .put("/groups/" + id + "/grants")
                .then()
                .statusCode(200);
        var before = Instant.now();
        administrator
                .calls()
                .body("{\"accountId\":\"%s\"}".formatted(user.id()))
                .post("/groups/" + id + "/members")
                .then()
                .statusCode(201);

        ask(service(), signedIn(before)).body("context.reason", equalTo("reauthentication-required"));
        ask(service(), signedIn(Instant.now().plus(LATER))).body("decision", equalTo(true));
    }

    @Test
    void asksForTheSignInAgainWhenTheGrantIsTakenAwayAndGivenBack() {
        var assignment = assign("it-admin");
        var between = Instant.now();
        ask(service(), signedIn(between)).body("decision", equalTo(true));
        Assigning.take(administrator, assignment.path("id"), 0).then().statusCode(204);

        assign("it-admin");

        ask(service(), signedIn(between)).body("context.reason", equalTo("reauthentication-required"));
    }

    @Test
    void closesFiltersOfLists() {
        assign("it-admin");

        service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"access"},
                         "resource":{"type":"sso-administration"}}""".formatted(user.id()))
                .post("/access-filters")
                .then()
                .statusCode(200)
                .body("reason", equalTo("reauthentication-required"))
                .body("any", empty());
    }

    @Test
    void leavesEverythingElseOpenToSessionsFromBefore() {
        assign("portal-user");

        service()
                .body(question("portal:use", signedIn(Instant.now().plus(LONG_BEFORE))))
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .body("decision", equalTo(true));
    }

    private Response assign(String role) {
        var assignment = Assigning.assign(administrator, user, role, "");
        assignment.then().statusCode(201);
        return assignment;
    }

    private ValidatableResponse ask(RequestSpecification asker, String properties) {
        return asker.body(question(PERMISSION, properties))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    private String question(String permission, String properties) {
        return """
               {"subject":{"type":"account","id":"%s","properties":%s},"action":{"name":"%s"},
                "resource":{"type":"api","id":"identity-service"}}""".formatted(user.id(), properties, permission);
    }

    /** In seconds, with the fraction that tells two instants of one second apart. */
    private static String signedIn(Instant at) {
        return "{\"auth_time\":%d.%06d}".formatted(at.getEpochSecond(), at.getNano() / 1_000);
    }
}
