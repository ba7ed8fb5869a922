package io.zugang.access.decisionlog;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.decisionlog.LogTesting.entries;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class DecisionLogRetentionTest {

    @Inject
    DecisionLogRetention retention;

    private TestTenant acme;
    private TestAccount admin;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        admin = acme.account("tenant-admin");
    }

    @Test
    void deletesWhatIsOldHoweverMuchAndKeepsTheRest() throws SQLException {
        insert(Duration.ofDays(91), 2 * DecisionLogRetention.BATCH + 10);
        insert(Duration.ofDays(89), 3);
        assertThat(entries(admin, "to=" + Instant.now().minus(Duration.ofDays(90))))
                .isNotEmpty();

        retention.apply();
        assertThat(entries(admin, "to=" + Instant.now().minus(Duration.ofDays(90))))
                .isEmpty();
        assertThat(entries(admin, "")).hasSize(3);
    }

    @Test
    void leavesTheWorkToTheInstanceThatDoesIt() throws SQLException {
        insert(Duration.ofDays(91), 1);
        try (var other = TestDatabase.asSuperuser();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('access.decision-log.retention', 0))");
            retention.apply();
            assertThat(entries(admin, "")).hasSize(1);
            other.rollback();
        }
        retention.apply();
        assertThat(entries(admin, "")).isEmpty();
    }

    private void insert(Duration age, int number) throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var statement = database.prepareStatement("""
                        insert into decision_log_entry (id, tenant_id, decided_at, reason, lost, lost_since)
                        values (?, ?, ?, 'queue-full', 1, now())""")) {
            var at = Instant.now().minus(age);
            for (int i = 0; i < number; i++) {
                statement.setObject(1, EntryId.at(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
                statement.setObject(2, acme.id());
                statement.setObject(3, at.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
