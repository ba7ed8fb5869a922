package io.zugang.access.search;

import io.restassured.RestAssured;
import io.zugang.access.AuthzenFixture;
import io.zugang.platform.testing.ServiceTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.zugang.access.AccessFixtures.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** How the endpoints of AuthZEN are spoken to, and what comes of what nobody should send. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportTest {

    private static final String QUESTION = """
            {"subject":{"type":"%user%","id":"alice"},"action":{"name":"read"},
             "resource":{"type":"%record%","id":"record-1"}}""";

    private AuthzenFixture fixture;

    @BeforeEach
    void load() {
        if (fixture == null) {
            fixture = CertificationFixture.load();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluation", "evaluations", "search/subject", "search/resource", "search/action"})
    void offersOnlyPost(String path) {
        for (var method : new String[] {"GET", "HEAD", "PUT", "DELETE"}) {
            service().request(method, "/v1/" + path).then().statusCode(405).header("Allow", containsString("POST"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluation", "evaluations", "search/subject", "search/resource", "search/action"})
    void challengesWhoeverBringsNoToken(String path) {
        RestAssured.given()
                .contentType("application/json")
                .header("X-Request-ID", "mine")
                .body(fixture.worded(QUESTION))
                .post("/v1/" + path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer realm="))
                .header("X-Request-ID", equalTo("mine"));
    }

    @Test
    void acceptsACharsetAndCapitalsInTheContentType() {
        fixture.postAs("Application/JSON; charset=utf-8", "evaluation", QUESTION)
                .statusCode(200);
    }

    /** Properties are bounded by the size of a body and a depth that no real one has. */
    @Test
    void boundsProperties() {
        var flat = QUESTION.replace("\"alice\"", "\"alice\",\"properties\":{\"x\":VALUE}");
        var deep = "[".repeat(28) + "]".repeat(28);
        fixture.post("evaluation", flat.replace("VALUE", deep)).statusCode(200).body("decision", equalTo(true));
        fixture.post("evaluation", flat.replace("VALUE", "[".repeat(33) + "]".repeat(33)))
                .statusCode(400);
        fixture.post("evaluation", flat.replace("VALUE", '"' + "y".repeat(150_000) + '"'))
                .statusCode(200)
                .body("decision", equalTo(true));
        fixture.post("evaluation", flat.replace("VALUE", '"' + "y".repeat(250_000) + '"'))
                .statusCode(400);
        fixture.post("evaluation", flat.replace("VALUE", "[" + "7777777,".repeat(140_000) + "7]"))
                .statusCode(413);
    }

    @Test
    void answersABatchOfAThousand() {
        var items = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"resource\":{\"type\":\"%record%\",\"id\":\"record-" + (1 + i % 2) + "\"}}")
                .collect(Collectors.joining(","));
        fixture.post("evaluations", """
                        {"subject":{"type":"%%user%%","id":"alice"},"action":{"name":"read"},"evaluations":[%s]}""".formatted(items))
                .statusCode(200)
                .body("evaluations", hasSize(1_000))
                .body("evaluations.decision", everyItem(equalTo(true)));
    }

    /** The profile for obligations: nobody who does not know them is given any. */
    @Test
    void tellsMasksAsAnObligationOnlyToWhomeverUnderstands() {
        var masking = maskingRole();
        fixture.subject("user", "masked", "{}", masking);
        var question = QUESTION.replace("alice", "masked");
        var field = fixture.application() + ".record.phone";

        fixture.post("evaluation", question)
                .body("decision", equalTo(true))
                .body("context.masked_fields", contains(field))
                .body("context.obligations", nullValue());
        fixture.post("evaluation", supporting(question, "step-up"))
                .body("context.masked_fields", contains(field))
                .body("context.obligations", nullValue());
        for (var path : new String[] {"evaluation", "evaluations"}) {
            fixture.post(path, supporting(question, "custom"))
                    .body("decision", equalTo(true))
                    .body("context.masked_fields", nullValue())
                    .body("context.obligations", hasSize(1))
                    .body("context.obligations[0].id", equalTo("mask"))
                    .body("context.obligations[0].type", equalTo("custom"))
                    .body("context.obligations[0].properties.fields", contains(field));
        }
        fixture.post("evaluation", supporting(QUESTION, "custom")).body("context.obligations", nullValue());
    }

    private String maskingRole() {
        return fixture.provider()
                .calls()
                .body("""
                        {"tenantId":"%s","key":"masking","name":"Masking","permissions":["%s.record:read"],
                         "masks":["%s.record.phone"]}""".formatted(fixture.tenant().id(), fixture.application(), fixture.application()))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String supporting(String question, String type) {
        return question.replaceFirst("\\{", "{\"context\":{\"supported_obligations\":[\"" + type + "\"]},");
    }
}
