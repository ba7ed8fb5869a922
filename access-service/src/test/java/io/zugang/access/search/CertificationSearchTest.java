package io.zugang.access.search;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.AuthzenFixture;
import io.zugang.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** The level Search of the certification scenario, each request of it; the numbers are its own. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificationSearchTest {

    private static final String READERS = """
            {"subject":{"type":"%user%"},"action":{"name":"read"},"resource":{"type":"%record%","id":"record-1"}}""";
    private static final String READABLE = """
            {"subject":{"type":"%user%","id":"alice"},"action":{"name":"read"},"resource":{"type":"%record%"}}""";
    private static final String POSSIBLE = """
            {"subject":{"type":"%user%","id":"alice"},"resource":{"type":"%record%","id":"record-1"}}""";
    private static final String CONTEXT = "{\"context\":{\"time\":\"2025-06-27T18:03-07:00\",\"ip\":\"192.168.1.1\"},";

    private AuthzenFixture fixture;

    @BeforeEach
    void load() {
        if (fixture != null) {
            return;
        }
        fixture = CertificationFixture.load();
    }

    /** 4-2-1 to 4-2-3. */
    @Test
    void findsWhoMayRead() {
        for (var body : new String[] {
            READERS,
            withContext(READERS),
            READERS.replace("\"type\":\"%user%\"", "\"type\":\"%user%\",\"id\":\"alice\"")
        }) {
            found("subject", body)
                    .contentType("application/json")
                    .body("results.id", containsInAnyOrder("alice", "bob"))
                    .body("results.type", everyItem(equalTo(fixture.type("user"))))
                    .body("page.next_token", equalTo(""));
        }
    }

    /** 4-2-4. */
    @Test
    void findsWhoMayWriteWhatIsArchived() {
        found("subject", """
                        {"subject":{"type":"%user%"},"action":{"name":"write"},
                         "resource":{"type":"%record%","id":"record-2","properties":{"status":"archived"}}}""").body("results.id", containsInAnyOrder("bob"));
    }

    /** 4-3-1 to 4-3-3. */
    @Test
    void findsWhatSomebodyMayRead() {
        for (var body : new String[] {
            READABLE,
            withContext(READABLE),
            READABLE.replace("\"type\":\"%record%\"", "\"type\":\"%record%\",\"id\":\"record-1\"")
        }) {
            found("resource", body)
                    .body("results.id", containsInAnyOrder("record-1", "record-2"))
                    .body("results.type", everyItem(equalTo(fixture.type("record"))));
        }
    }

    /** 4-3-4. */
    @Test
    void findsWhatAnAdministratorMayWrite() {
        found("resource", """
                        {"subject":{"type":"%user%","id":"bob","properties":{"role":"admin"}},
                         "action":{"name":"write"},"resource":{"type":"%record%"}}""").body("results.id", containsInAnyOrder("record-2"));
    }

    /** 4-4-1, 4-4-2. */
    @Test
    void findsWhatSomebodyMayDo() {
        for (var body : new String[] {POSSIBLE, withContext(POSSIBLE)}) {
            found("action", body).body("results.name", containsInAnyOrder("read", "write"));
        }
    }

    /** 4-4-3. */
    @Test
    void findsWhatAnAdministratorMayDo() {
        found("action", """
                        {"subject":{"type":"%user%","id":"bob","properties":{"role":"admin"}},
                         "resource":{"type":"%record%","id":"record-2","properties":{"status":"archived"}}}""").body("results.name", containsInAnyOrder("read", "write"));
    }

    /** 4-5-1, 4-5-2, 4-5-3. */
    @Test
    void goesOnWithTheNextPage() {
        var limited = READERS.replaceFirst("\\{", "{\"page\":{\"limit\":1},");
        var first = found("subject", limited)
                .body("results", hasSize(1))
                .body("page.count", equalTo(1))
                .body("page.next_token", not(equalTo("")));
        var token = first.extract().<String>path("page.next_token");
        var seen = first.extract().<String>path("results[0].id");
        found("subject", limited.replace("\"limit\":1", "\"limit\":1,\"token\":\"" + token + '"'))
                .body("results.id", containsInAnyOrder(seen.equals("bob") ? "alice" : "bob"))
                .body("page.next_token", equalTo(""));
        found("subject", READERS.replaceFirst("\\{", "{\"page\":{\"token\":\"" + token + "\"},"))
                .body("results.id", containsInAnyOrder(seen.equals("bob") ? "alice" : "bob"))
                .body("page.next_token", equalTo(""));
        fixture.post("search/subject", limited.replace("\"limit\":1", "\"limit\":2,\"token\":\"" + token + '"'))
                .statusCode(400);
    }

    /** 4-6-1, 4-6-2, on all three. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = ';',
            value = {
                "action;{'subject':{'type':'%user%','id':'nobody'},'resource':{'type':'%record%','id':'record-1'}}",
                "action;{'subject':{'type':'spaceship','id':'a'},'resource':{'type':'%record%','id':'record-1'}}",
                "action;{'subject':{'type':'%user%','id':'alice'},'resource':{'type':'planet','id':'record-1'}}",
                "subject;{'subject':{'type':'spaceship'},'action':{'name':'read'},'resource':{'type':'%record%','id':'1'}}",
                "subject;{'subject':{'type':'%user%'},'action':{'name':'read'},'resource':{'type':'planet','id':'1'}}",
                "subject;{'subject':{'type':'%user%'},'action':{'name':'fly'},'resource':{'type':'%record%','id':'1'}}",
                "resource;{'subject':{'type':'%user%','id':'nobody'},'action':{'name':'read'},'resource':{'type':'%record%'}}",
                "resource;{'subject':{'type':'%user%','id':'alice'},'action':{'name':'read'},'resource':{'type':'planet'}}",
                "resource;{'subject':{'type':'spaceship','id':'a'},'action':{'name':'read'},'resource':{'type':'%record%'}}",
                "resource;{'subject':{'type':'a\\u0000','id':'\\ud800'},'action':{'name':'read'},'resource':{'type':'\\u0000'}}"
            })
    void findsNothingForWhatIsUnknown(String kind, String body) {
        found(kind, body.replace('\'', '"')).body("results", empty()).body("page.next_token", equalTo(""));
    }

    /** 4-7-1, 4-7-2. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = ';',
            value = {
                "subject;{'subject':{'type':'user'},'resource':{'type':'record','id':'record-1'}}",
                "resource;{'action':{'name':'read'},'resource':{'type':'record'}}",
                "action;{'subject':{'type':'user','id':'alice'}}",
                "subject;{'subject':{'type':'user'},'action':{'name':'read'},'resource':{'type':'record'}}",
                "resource;{'subject':{'type':'user'},'action':{'name':'read'},'resource':{'type':'record'}}",
                "action;{'subject':{'type':'user'},'resource':{'type':'record','id':'record-1'}}"
            })
    void refusesWhatIsNoSearch(String kind, String body) {
        fixture.post("search/" + kind, body.replace('\'', '"')).statusCode(400).contentType("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"1\"", "null", "true"})
    void refusesALimitThatIsNone(String limit) {
        fixture.post("search/subject", READERS.replaceFirst("\\{", "{\"page\":{\"limit\":" + limit + "},"))
                .statusCode(400);
    }

    private ValidatableResponse found(String kind, String body) {
        return fixture.post("search/" + kind, body).statusCode(200);
    }

    private static String withContext(String body) {
        return body.replaceFirst("\\{", CONTEXT);
    }
}
