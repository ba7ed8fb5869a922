package io.zugang.sample;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What callers hear when the database fails at the worst moment. */
@SampleTest
class UnreliableDatabaseTest {

    private static final int POOL = 16;

    private final Given acme = new Given();
    private final String key = UUID.randomUUID().toString();

    @Test
    void neverRepeatsAnEffectWhoseAnswerCouldNotBeKept() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            failOn(owner, "update");
            assertThat(create(acme.tenant).statusCode()).isEqualTo(201);
            recover(owner, "update");
        }

        var repeated = create(acme.tenant);

        assertThat(repeated.statusCode()).isEqualTo(409);
        assertThat(repeated.<String>path("code")).isEqualTo("idempotency-in-progress");
        assertThat(repeated.<String>path("detail")).contains("read the state");
        assertThat(Given.as(acme.token("note:read")).get("/notes").<ArrayList<?>>path(""))
                .hasSize(1);
    }

    @Test
    void answersWithTheProblemOfTheRequestThoughItsKeyStaysClaimed() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            failOn(owner, "delete");
            var refused = create(UUID.randomUUID());
            recover(owner, "delete");

            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.<String>path("code")).isEqualTo("not-found");
        }
    }

    @Test
    void answersThatTheDatabaseIsUnavailableWhenNoConnectionIsLeft() throws Exception {
        try (var superuser = TestDatabase.asSuperuser();
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("lock table note in access exclusive mode");
            var waiting = new ArrayList<Thread>();
            var token = acme.token("note:read");
            for (int i = 0; i < POOL; i++) {
                var reader = new Thread(() -> Given.as(token).get("/notes"));
                reader.start();
                waiting.add(reader);
            }
            Await.until("a full pool", Duration.ofSeconds(20), UnreliableDatabaseTest::blocked, count -> count == POOL);

            var refused = Given.as(token).get("/notes");

            superuser.rollback();
            for (var thread : waiting) {
                thread.join();
            }
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.<String>path("code")).isEqualTo("dependency-unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
        }
    }

    private static int blocked() {
        try (var superuser = TestDatabase.asSuperuser();
                var statement = superuser.createStatement();
                var found = statement.executeQuery(
                        "select count(*) from pg_locks where relation = 'note'::regclass and not granted")) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response create(UUID tenant) {
        return Given.as(acme.token("note:write"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"once\"}")
                .post("/tenants/" + tenant + "/notes");
    }

    /** Fails for the key of this test only. */
    private void failOn(Connection owner, String change) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("create or replace function fail_on_purpose() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'terminated' using errcode = '57P01'; end $$");
            statement.execute("create trigger fail_" + change + " before " + change
                    + " on idempotency_record for each row when (old.key = '" + key
                    + "') execute function fail_on_purpose()");
        }
    }

    private static void recover(Connection owner, String change) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("drop trigger fail_" + change + " on idempotency_record");
        }
    }
}
