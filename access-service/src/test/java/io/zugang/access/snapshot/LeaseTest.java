package io.zugang.access.snapshot;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.question;
import static io.zugang.access.AccessFixtures.service;
import static org.hamcrest.Matchers.notNullValue;

@ServiceTest
class LeaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void stopsAnsweringWhenItCannotCompareWithTheDatabaseAndStartsAgain() throws SQLException {
        var person = TestTenant.customer().account("portal-user");
        ask(person).then().statusCode(200);

        try (var blocking = TestDatabase.asSuperuser();
                var statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("lock table access_version in access exclusive mode");

            var refusal =
                    Await.until("answers stop", PATIENCE, () -> ask(person), answer -> answer.statusCode() == 503);

            refusal.then().header("Retry-After", notNullValue());
            blocking.rollback();
        }

        Await.until("answers come again", PATIENCE, () -> ask(person), answer -> answer.statusCode() == 200);
    }

    private static Response ask(TestAccount person) {
        return service()
                .body(question(person, "ticket:list", person.tenant().id()))
                .post("/v1/evaluation");
    }
}
