package io.zugang.access.evaluation;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.zugang.access.AccessFixtures.question;
import static io.zugang.access.Assigning.assigned;
import static io.zugang.access.Assigning.take;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The way that most questions take, once their caller is known, answers what the long way answers. */
@ServiceTest
class ShortWayTest {

    private static final String SINGLE = "/v1/evaluation";
    private static final String BATCH = "/v1/evaluations";

    /** The long way takes whoever asks for more than plain JSON. */
    private static final String LONG = "application/json, text/plain";

    @Inject
    MeterRegistry meters;

    @Test
    void answersAsTheLongWayDoes() {
        var tenant = TestTenant.customer();
        var admin = tenant.account("tenant-admin");
        var user = tenant.account("portal-user");
        for (var question : List.of(
                question(admin, "installation:configure", tenant.id()),
                question(user, "installation:configure", tenant.id()),
                question(admin, "no:such", tenant.id()),
                anywhere(admin, "installation:write"),
                anywhere(user, "installation:write"))) {
            assertEquals(1, takenBySame(admin.token(), SINGLE, question));
            assertEquals(1, takenBySame(Tokens.service("tenant-service"), SINGLE, question));
            assertEquals(1, takenBySame(admin.token(), BATCH, question));
            assertEquals(
                    1, takenBySame(admin.token(), BATCH, "{\"evaluations\":[%s,{},%s]}".formatted(question, question)));
            assertEquals(1, takenBySame(admin.token(), BATCH, """
                            {"evaluations":[%s,%s],"options":{"evaluations_semantic":"deny_on_first_deny"}}""".formatted(question, question)));
        }
    }

    /** What is not known here yet may be on its way as an event. */
    @Test
    void leavesToTheLongWayWhatHasToBeWaitedFor() {
        var tenant = TestTenant.customer();
        var admin = tenant.account("tenant-admin");
        var stranger = TestTenant.customer().account("tenant-admin");
        for (var question : List.of(
                question(stranger, "installation:configure", tenant.id()),
                question(admin, "installation:configure", UUID.randomUUID()))) {
            assertEquals(0, takenBySame(admin.token(), SINGLE, question));
            assertEquals(0, takenBySame(admin.token(), BATCH, "{\"evaluations\":[%s]}".formatted(question)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"subject\":1}", "{\"a\":", "{}"})
    void complainsAsTheLongWayDoes(String body) {
        var admin = TestTenant.customer().account("tenant-admin");
        ask(admin.token(), SINGLE, anywhere(admin, "installation:write"), "*/*")
                .then()
                .statusCode(200);

        var complaint = ask(admin.token(), SINGLE, body, "*/*");

        complaint.then().statusCode(400);
        assertEquals(
                complaint.asString(), ask(admin.token(), SINGLE, body, LONG).asString());
    }

    @Test
    void isTakenFromTheSecondQuestionOfATokenOn() {
        var admin = TestTenant.customer().account("tenant-admin");
        var question = anywhere(admin, "installation:write");
        var before = taken();

        ask(admin.token(), SINGLE, question, "*/*").then().statusCode(200);
        assertEquals(before, taken());

        ask(admin.token(), SINGLE, question, "*/*").then().statusCode(200).header("X-Request-ID", notNullValue());
        assertEquals(before + 1, taken());
    }

    @Test
    void believesNoTokenThatOnlyBeginsLikeOneThatWasChecked() {
        var admin = TestTenant.customer().account("tenant-admin");
        var question = anywhere(admin, "installation:write");
        ask(admin.token(), SINGLE, question, "*/*").then().statusCode(200);

        var token = admin.token();
        var last = token.charAt(token.length() - 2) == 'A' ? 'B' : 'A';
        var forged = token.substring(0, token.length() - 2) + last + token.charAt(token.length() - 1);

        ask(forged, SINGLE, question, "*/*").then().statusCode(401);
        ask(token + "A", SINGLE, question, "*/*").then().statusCode(401);
    }

    @Test
    void isClosedAtOnceToWhomMayAskNoMore() {
        var tenant = TestTenant.customer();
        var question = anywhere(tenant.account("portal-user"), "portal:read");
        var signedOut = known(tenant, question);
        var disabled = known(tenant, question);

        signedOut.endSession();
        ask(signedOut.token(), SINGLE, question, "*/*").then().statusCode(401);

        disabled.disable();
        ask(disabled.token(), SINGLE, question, "*/*").then().statusCode(401);
        disabled.enable();
        ask(disabled.token(), SINGLE, question, "*/*").then().statusCode(200);
    }

    @Test
    void isSeenByWhoeverChangesRights() {
        var tenant = TestTenant.customer();
        var owner = tenant.account("tenant-owner");
        var user = tenant.account("portal-user");
        var asking = anywhere(user, "installation:write");
        ask(owner.token(), SINGLE, asking, "*/*").then().body("decision", equalTo(false));
        for (int round = 0; round < 10; round++) {
            var id = assigned(owner, user, "tenant-admin", "");
            ask(owner.token(), SINGLE, asking, "*/*").then().body("decision", equalTo(true));
            take(owner, id, 0).then().statusCode(204);
            ask(owner.token(), SINGLE, asking, "*/*").then().body("decision", equalTo(false));
        }
    }

    private TestAccount known(TestTenant tenant, String question) {
        var admin = tenant.account("tenant-admin");
        ask(admin.token(), SINGLE, question, "*/*").then().statusCode(200);
        return admin;
    }

    /** How often the short way was taken for a request whose answer must be that of the long way. */
    private double takenBySame(String token, String path, String body) {
        var slow = ask(token, path, body, LONG);
        var before = taken();
        var quick = ask(token, path, body, "*/*");
        assertEquals(200, quick.statusCode());
        assertEquals(slow.asString(), quick.asString());
        for (var header : List.of("Content-Type", "Cache-Control", "X-Content-Type-Options", "content-length")) {
            assertEquals(slow.header(header), quick.header(header), header);
        }
        return taken() - before;
    }

    private double taken() {
        return meters.get(ShortWay.TAKEN).counter().count();
    }

    private static Response ask(String token, String path, String body, String accept) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .accept(accept)
                .body(body)
                .post(path);
    }

    private static String anywhere(TestAccount account, String permission) {
        return """
               {"subject":{"type":"account","id":"%s"},"action":{"name":"%s"},"resource":{"type":"api","id":"x"}}""".formatted(account.id(), permission);
    }
}
