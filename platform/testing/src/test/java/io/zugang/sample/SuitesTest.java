package io.zugang.sample;

import io.zugang.platform.testing.FourRefusals;
import io.zugang.platform.testing.RawPaths;
import io.zugang.platform.testing.RowLevelSecurity;
import io.zugang.platform.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** The suites that services include, on a service that keeps the rules and on parts of it that do not. */
@SampleTest
class SuitesTest {

    private static final String[] OPEN = {"tellCaller", "submitForm", "submitWholeForm", "showForm"};
    private static final String[] FAULTY = {"leakNote", "forgottenAnnotation"};

    private final Given acme = new Given();

    @TestFactory
    Stream<DynamicTest> refusals() {
        var note = acme.note("of acme");
        return FourRefusals.ofServedApi()
                .open(OPEN)
                .open(FAULTY)
                .existing("t", () -> acme.tenant)
                .existing("n", () -> note)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> rawPaths() {
        return RawPaths.tests("tellCaller", "leakNote", "submitForm", "submitWholeForm", "showForm");
    }

    @TestFactory
    Stream<DynamicTest> rowLevelSecurity() {
        return RowLevelSecurity.tests("unprotected");
    }

    @Test
    void servesTheSameDocumentEverywhere() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .body(containsString("accessToken"))
                .body(not(containsString("127.0.0.1")))
                .body(not(containsString("localhost")));
        given().get("/docs/").then().statusCode(200);
    }

    @Test
    void findsLeaks() {
        var tests = FourRefusals.ofServedApi()
                .open(OPEN)
                .existing("t", () -> acme.tenant)
                .existing("n", () -> acme.note("leaked"))
                .tests();

        assertThat(failing(tests))
                .containsExactlyInAnyOrder(
                        "401 anonymous: GET /sample/leaks/{n}",
                        "403 no right: GET /sample/leaks/{n}",
                        "404 foreign: GET /sample/leaks/{n}");
    }

    @Test
    void findsGuardsThatPathsGetAround() {
        assertThat(failing(RawPaths.tests(OPEN))).containsExactly("no way around: GET /sample/leaks/{n}");
    }

    @Test
    void findsUnprotectedTables() throws SQLException {
        try (var connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists unprotected (id uuid, tenant_id uuid)");
            statement.execute("insert into unprotected values (gen_random_uuid(), gen_random_uuid())");
        }

        assertThat(failing(RowLevelSecurity.tests()))
                .containsExactly(
                        "unprotected is under forced row-level security",
                        "unprotected shows nothing without a scope",
                        "unprotected refuses a foreign row");
    }

    private static List<String> failing(Stream<DynamicTest> tests) {
        return tests.filter(test -> !passes(test))
                .map(DynamicTest::getDisplayName)
                .toList();
    }

    private static boolean passes(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return true;
        } catch (Throwable failure) {
            return false;
        }
    }
}
