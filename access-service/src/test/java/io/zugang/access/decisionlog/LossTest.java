package io.zugang.access.decisionlog;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.access.decisionlog.Asking.Endpoint;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Reason;
import io.zugang.access.snapshot.Snapshot;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.decisionlog.LogTesting.entries;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class LossTest {

    /** What the tests' configuration keeps of one tenant in a minute. */
    private static final int DENIALS_PER_MINUTE = 200;

    private static final int CAPACITY = 4;

    @Inject
    LogPolicies policies;

    @Inject
    Snapshot snapshot;

    @Inject
    AgroalDataSource database;

    @Inject
    TenantScope scope;

    @TestHTTPResource(management = true)
    URL management;

    private TestTenant acme;
    private TestAccount admin;
    private DecisionLog log;
    private DecisionLogWriter writer;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        admin = acme.account("tenant-admin");
        log = new DecisionLog(new Small(1_000), policies, snapshot);
        writer = new DecisionLogWriter(log, new LogRowWriter(database), scope);
    }

    @Test
    void keepsWhatFitsWhileTheDatabaseIsAwayAndTellsHowManyAreLost() throws SQLException {
        try (var blocker = TestDatabase.asSuperuser();
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table decision_log_entry in access exclusive mode");

            deny(10);
            writer.write();
            deny(10);
            assertThat(log.depth()).isEqualTo(CAPACITY);
            blocker.rollback();
        }
        writer.write();

        assertThat(entries(admin, "lost=false")).hasSize(2 * CAPACITY);
        var lost = entries(admin, "lost=true");
        assertThat(lost).extracting("reason").containsOnly("queue-full");
        assertThat(countOf(lost)).isEqualTo(20 - 2 * CAPACITY);
        for (var row : lost) {
            var since = Instant.parse((String) ((Map<?, ?>) row.get("lost")).get("since"));
            assertThat(Instant.parse((String) row.get("decidedAt"))).isAfterOrEqualTo(since);
            assertThat(row).containsEntry("subject", null).containsEntry("decision", null);
        }
    }

    @Test
    void countsWhatTheDatabaseRefusesAndGoesOn() throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var statement = database.createStatement()) {
            statement.execute(
                    "alter table decision_log_entry add constraint refused check (tenant_id <> '%s') not valid"
                            .formatted(acme.id()));
            deny(3);
            writer.write();
            statement.execute("alter table decision_log_entry drop constraint refused");
        }
        deny(2);
        writer.write();

        assertThat(entries(admin, "lost=false")).hasSize(2);
        var lost = entries(admin, "lost=true");
        assertThat(lost).extracting("reason").containsExactly("unwritable");
        assertThat(countOf(lost)).isEqualTo(3);
    }

    @Test
    void writesWhatWaitsAtShutdown() {
        deny(3);

        writer.atEnd(new ShutdownEvent());
        assertThat(entries(admin, "lost=false")).hasSize(3);
    }

    @Test
    void keepsNoMoreDenialsOfATenantThanAMinuteHasRoomFor() {
        double before = lostByMetrics("denials-limited");
        int asked = 2 * DENIALS_PER_MINUTE + 50;
        var user = acme.account();
        var items = IntStream.range(0, asked)
                .mapToObj(number -> "{\"action\":{\"name\":\"thing:%d\"}}".formatted(number))
                .collect(Collectors.joining(","));
        service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},
                         "resource":{"type":"thing","id":"1","properties":{"tenantId":"%s"}},
                         "evaluations":[%s]}""".formatted(user.id(), acme.id(), items))
                .post("/v1/evaluations")
                .then()
                .statusCode(200);

        // All in one minute as a rule, in two at most.
        var lost = Await.until(
                "losses", LogTesting.PATIENCE, () -> entries(admin, "lost=true"), found -> !found.isEmpty());
        assertThat(lost).extracting("reason").containsOnly("denials-limited");
        int kept = kept();
        assertThat(kept).isBetween(DENIALS_PER_MINUTE, 2 * DENIALS_PER_MINUTE);
        assertThat(countOf(entries(admin, "lost=true"))).isEqualTo(asked - kept);
        assertThat(lostByMetrics("denials-limited")).isGreaterThanOrEqualTo(before + asked - kept);
    }

    /** Counts page by page. */
    private int kept() {
        int kept = 0;
        var cursor = "";
        do {
            var page = admin.calls()
                    .queryParam("cursor", cursor)
                    .get("/decision-log?limit=200&lost=false&resourceType=thing");
            kept += page.<List<?>>path("items").size();
            var next = page.<String>path("nextPageToken");
            cursor = next == null ? "" : next;
        } while (!cursor.isEmpty());
        return kept;
    }

    private static long countOf(List<Map<String, Object>> losses) {
        return losses.stream()
                .mapToLong(loss -> ((Number) ((Map<?, ?>) loss.get("lost")).get("count")).longValue())
                .sum();
    }

    private double lostByMetrics(String reason) {
        var text = RestAssured.given()
                .basePath("")
                .get("http://localhost:" + management.getPort() + "/q/metrics")
                .asString();
        var line = Pattern.compile("(?m)^zugang_decision_log_lost_total\\{reason=\"" + reason + "\".*} (\\S+)$")
                .matcher(text);
        assertThat(text).contains("zugang_decision_log_depth", "zugang_decision_log_written_total");
        assertThat(line.find()).as(text).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private void deny(int number) {
        var asking = new Asking(Endpoint.EVALUATION, "service", "tenant-service", null, "-");
        var subject = new Question.Subject("account", admin.id().toString());
        var resource = Question.Resource.of("thing", "1", new Question.Place.Tenant(acme.id()));
        for (int i = 0; i < number; i++) {
            log.offer(
                    asking,
                    Question.of(subject, "thing:do", resource, Instant.now()),
                    acme.id(),
                    1,
                    Reason.NOT_GRANTED);
        }
    }

    /** A log in which little may wait. */
    private record Small(int denialsPerMinute) implements DecisionLogConfig {

        @Override
        public int queue() {
            return CAPACITY;
        }

        @Override
        public Duration writeEvery() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int permitsPerMinute() {
            return denialsPerMinute;
        }

        @Override
        public Duration retention() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration purgeEvery() {
            return Duration.ofMinutes(1);
        }
    }
}
