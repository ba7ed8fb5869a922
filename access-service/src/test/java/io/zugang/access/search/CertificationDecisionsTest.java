package io.zugang.access.search;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.AuthzenFixture;
import io.zugang.platform.testing.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.zugang.access.AccessFixtures.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** The levels Basic and Batch of the certification scenario, each request of them; the numbers are its own. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificationDecisionsTest {

    private static final String ALICE = "{\"type\":\"%user%\",\"id\":\"alice\"}";
    private static final String BOB = "{\"type\":\"%user%\",\"id\":\"bob\"}";
    private static final String ADMIN_BOB = "{\"type\":\"%user%\",\"id\":\"bob\",\"properties\":{\"role\":\"admin\"}}";
    private static final String RECORD_1 = "{\"type\":\"%record%\",\"id\":\"record-1\"}";
    private static final String RECORD_2 = "{\"type\":\"%record%\",\"id\":\"record-2\"}";
    private static final String ACTIVE =
            "{\"type\":\"%record%\",\"id\":\"record-1\",\"properties\":{\"status\":\"active\"}}";
    private static final String ARCHIVED =
            "{\"type\":\"%record%\",\"id\":\"record-2\",\"properties\":{\"status\":\"archived\"}}";
    private static final String READ = "{\"name\":\"read\"}";
    private static final String WRITE = "{\"name\":\"write\"}";
    private static final String CONTEXT = "{\"time\":\"2025-06-27T18:03-07:00\",\"ip\":\"192.168.1.1\"}";

    private AuthzenFixture fixture;

    @BeforeEach
    void load() {
        if (fixture != null) {
            return;
        }
        fixture = CertificationFixture.load();
    }

    /** 2-2-1, 2-2-2 and the other rules by names alone; 2-3, 2-6: the same answer each time. */
    @ParameterizedTest
    @CsvSource({"alice,read,true", "alice,write,true", "bob,read,true", "bob,write,false"})
    void decidesByNamesAlone(String user, String action, boolean expected) {
        for (int time = 0; time < 3; time++) {
            fixture.post("evaluation", question(user.equals("bob") ? BOB : ALICE, named(action), RECORD_1))
                    .statusCode(200)
                    .contentType("application/json")
                    .body("decision", equalTo(expected))
                    .body("context", instanceOf(Map.class));
        }
    }

    /** 2-2-3. */
    @Test
    void acceptsAContext() {
        fixture.post("evaluation", withContext(question(ALICE, READ, RECORD_1))).body("decision", equalTo(true));
    }

    /** 2-2-4 to 2-2-7. */
    @Test
    void decidesByProperties() {
        decides(ALICE, WRITE, ARCHIVED, false);
        decides(ADMIN_BOB, WRITE, ARCHIVED, true);
        decides(ALICE, "{\"name\":\"delete\",\"properties\":{\"soft\":true}}", RECORD_1, true);
        decides(ALICE, "{\"name\":\"delete\",\"properties\":{\"soft\":false}}", RECORD_1, false);
    }

    /** Decision rules 5 and 6 as they are worded: of any resource and any subject with these properties. */
    @Test
    void decidesByPropertiesOfWhatIsNotRegistered() {
        var unknown = "{\"type\":\"%record%\",\"id\":\"record-9\",\"properties\":{\"status\":\"STATUS\"}}";
        decides(ALICE, WRITE, unknown.replace("STATUS", "archived"), false);
        decides(ALICE, WRITE, unknown.replace("STATUS", "active"), true);
        decides(
                "{\"type\":\"%user%\",\"id\":\"alice\",\"properties\":{\"role\":\"admin\"}}",
                WRITE, unknown.replace("STATUS", "archived"), true);
    }

    @Test
    void believesWhatIsRegisteredBeforeWhatIsSaid() {
        decides(ALICE, WRITE, RECORD_2.replace("}", ",\"properties\":{\"status\":\"active\"}}"), false);
        decides(ADMIN_BOB.replace("admin", "guest"), WRITE, ARCHIVED, true);
    }

    /** 2-2-8. */
    @Test
    void acceptsMoreProperties() {
        decides(
                "{\"type\":\"%user%\",\"id\":\"alice\",\"properties\":{\"department\":\"Sales\",\"role\":\"manager\"}}",
                "{\"name\":\"read\",\"properties\":{\"method\":\"GET\"}}",
                "{\"type\":\"%record%\",\"id\":\"record-1\",\"properties\":{\"status\":\"active\",\"owner\":\"bob\"}}",
                true);
    }

    /** 2-2-9. */
    @Test
    void ignoresUnknownFields() {
        var body =
                question(ALICE, READ, RECORD_1).replaceFirst("\\{", "{\"foo\":\"bar\",\"future\":{\"nested\":true},");
        fixture.post("evaluation", body).statusCode(200).body("decision", equalTo(true));
    }

    /** 2-4-1, 2-4-2, 2-4-6. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'action':{'name':'read'},'resource':{'type':'record','id':'1'}}",
                "{'subject':{'type':'user','id':'a'},'resource':{'type':'record','id':'1'}}",
                "{'subject':{'type':'user','id':'a'},'action':{'name':'read'}}",
                "{'subject':{'id':'a'},'action':{'name':'read'},'resource':{'type':'record','id':'1'}}",
                "{'subject':{'type':'user'},'action':{'name':'read'},'resource':{'type':'record','id':'1'}}",
                "{'subject':{'type':'user','id':'a'},'action':{},'resource':{'type':'record','id':'1'}}",
                "{'subject':{'type':'user','id':'a'},'action':{'name':'read'},'resource':{'id':'1'}}",
                "{'subject':{'type':'user','id':'a'},'action':{'name':'read'},'resource':{'type':'record'}}",
                "{'subject':'a','action':{'name':'read'},'resource':{'type':'record','id':'1'}}",
                "{'subject':{'type':'user','id':'a'},'action':{'name':123},'resource':{'type':'record','id':'1'}}"
            })
    void refusesWhatIsNoQuestion(String body) {
        fixture.post("evaluation", body.replace('\'', '"')).statusCode(400).contentType("text/plain");
        fixture.post("evaluations", body.replace('\'', '"')).statusCode(400).contentType("text/plain");
    }

    /** 2-4-3, 2-4-4, 2-4-5. */
    @ParameterizedTest
    @ValueSource(strings = {"evaluation", "evaluations", "search/subject", "search/resource", "search/action"})
    void refusesOtherContentTypesBrokenJsonAndEmptyBodies(String path) {
        fixture.postAs("text/plain", path, question(ALICE, READ, RECORD_1)).statusCode(400);
        fixture.postAs("application/x-www-form-urlencoded", path, question(ALICE, READ, RECORD_1))
                .statusCode(400);
        fixture.postAs("application/json", path, "{\"subject\":").statusCode(400);
        fixture.postAs("application/json", path, "").statusCode(400);
        fixture.postAs("application/json", path, "[]").statusCode(400);
    }

    /** 3-2-1, 3-3-1, 3-3-3, 3-3-4. */
    @Test
    void answersABatchInItsLength() {
        fixture.post("evaluations", """
                        {"subject":%s,"action":%s,"evaluations":[{"resource":%s},{"resource":%s}]}""".formatted(ALICE, READ, RECORD_1, RECORD_2))
                .statusCode(200)
                .body("evaluations", hasSize(2))
                .body("evaluations.decision", everyItem(instanceOf(Boolean.class)))
                .body("decision", nullValue());
    }

    /** 3-2-2, 3-3-2. */
    @Test
    void answersABatchInItsOrder() {
        batch("{\"subject\":%s,\"resource\":%s,\"evaluations\":[{\"action\":%s},{\"action\":%s}]}"
                        .formatted(BOB, RECORD_1, READ, WRITE))
                .body("evaluations.decision", contains(true, false));
    }

    /** 3-2-3, 3-2-4. */
    @Test
    void looksAtThePropertiesOfEachItem() {
        batch("{\"subject\":%s,\"action\":%s,\"evaluations\":[{\"resource\":%s},{\"resource\":%s}]}"
                        .formatted(ALICE, WRITE, ACTIVE, ARCHIVED))
                .body("evaluations.decision", contains(true, false));
        batch("{\"action\":%s,\"resource\":%s,\"evaluations\":[{\"subject\":%s},{\"subject\":%s}]}"
                        .formatted(WRITE, ARCHIVED, ALICE, ADMIN_BOB))
                .body("evaluations.decision", contains(false, true));
    }

    /** What a peer gets wrong: the second item is the same resource with other properties. */
    @Test
    void tellsApartTwoItemsThatDifferOnlyInProperties() {
        batch("{\"subject\":%s,\"resource\":%s,\"evaluations\":[{\"action\":%s},{\"action\":%s}]}"
                        .formatted(
                                ALICE,
                                RECORD_1,
                                "{\"name\":\"delete\",\"properties\":{\"soft\":true}}",
                                "{\"name\":\"delete\",\"properties\":{\"soft\":false}}"))
                .body("evaluations.decision", contains(true, false));
    }

    /** 3-2-5. */
    @Test
    void answersABatchWithoutDefaults() {
        batch("{\"evaluations\":[%s,%s]}".formatted(question(ALICE, READ, RECORD_1), question(BOB, WRITE, RECORD_1)))
                .body("evaluations.decision", contains(true, false));
    }

    /** 3-2-6. */
    @Test
    void inheritsTheContext() {
        batch("""
              {"subject":%s,"action":%s,"context":%s,
               "evaluations":[{"resource":%s},{"resource":%s,"context":{"source":"batch-override"}}]}""".formatted(ALICE, READ, CONTEXT, RECORD_1, RECORD_2)).body("evaluations", hasSize(2));
    }

    /** 3-2-7. */
    @Test
    void replacesWholeEntities() {
        batch("{\"subject\":%s,\"action\":%s,\"resource\":%s,\"evaluations\":[{},{\"resource\":%s}]}"
                        .formatted(ALICE, WRITE, ACTIVE, ARCHIVED))
                .body("evaluations.decision", contains(true, false));
    }

    /** 3-4-1. */
    @Test
    void deniesTheItemThatIsNoQuestion() {
        batch("""
              {"subject":%s,"action":%s,"options":{"evaluations_semantic":"execute_all"},
               "evaluations":[{"resource":%s},{}]}""".formatted(ALICE, READ, RECORD_1))
                .body("evaluations.decision", contains(true, false))
                .body("evaluations[1].context.error.status", equalTo(400));
    }

    /** 3-4-2, 3-4-3. */
    @Test
    void answersABatchWithoutItemsLikeAQuestion() {
        var question = question(ALICE, READ, RECORD_1);
        for (var body : new String[] {question, question.replaceFirst("\\{", "{\"evaluations\":[],")}) {
            fixture.post("evaluations", body)
                    .statusCode(200)
                    .body("decision", equalTo(true))
                    .body("evaluations", nullValue());
        }
    }

    @Test
    void goesThroughABatchInThreeWays() {
        var body = "{\"subject\":%s,\"resource\":%s,\"options\":{\"evaluations_semantic\":\"SEMANTIC\"},"
                + "\"evaluations\":[{\"action\":{\"name\":\"read\"}},{\"action\":{\"name\":\"write\"}},{\"action\":{\"name\":\"read\"}}]}";
        var asked = body.formatted(BOB, RECORD_1);
        batch(asked.replace("SEMANTIC", "execute_all")).body("evaluations.decision", contains(true, false, true));
        batch(asked.replace("SEMANTIC", "deny_on_first_deny")).body("evaluations.decision", contains(true, false));
        batch(asked.replace("SEMANTIC", "permit_on_first_permit")).body("evaluations.decision", contains(true));
        fixture.post("evaluations", asked.replace("SEMANTIC", "none_of_these")).statusCode(400);
    }

    /** 2-5-1, 2-5-2. */
    @ParameterizedTest
    @ValueSource(strings = {"evaluation", "evaluations", "search/subject", "search/resource", "search/action"})
    void echoesTheRequestId(String path) {
        for (var body : new String[] {question(ALICE, READ, RECORD_1), "", "{}"}) {
            service()
                    .header("X-Request-ID", "bfe9eb29 of mine")
                    .body(fixture.worded(body))
                    .post("/v1/" + path)
                    .then()
                    .header("X-Request-ID", equalTo("bfe9eb29 of mine"));
        }
        fixture.post(path, question(ALICE, READ, RECORD_1)).statusCode(200).header("X-Request-ID", not(nullValue()));
    }

    private void decides(String subject, String action, String resource, boolean expected) {
        fixture.post("evaluation", question(subject, action, resource))
                .statusCode(200)
                .body("decision", equalTo(expected));
    }

    private ValidatableResponse batch(String body) {
        return fixture.post("evaluations", body).statusCode(200);
    }

    private static String named(String action) {
        return "{\"name\":\"%s\"}".formatted(action);
    }

    private static String question(String subject, String action, String resource) {
        return "{\"subject\":%s,\"action\":%s,\"resource\":%s}".formatted(subject, action, resource);
    }

    private static String withContext(String question) {
        return question.replaceFirst("\\{", "{\"context\":" + CONTEXT + ",");
    }
}
