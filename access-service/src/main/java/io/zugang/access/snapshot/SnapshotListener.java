package io.zugang.access.snapshot;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Asks for a new look at the database when another instance tells of a commit, and every second in any case: a notification
 * that gets lost costs a second, never a wrong answer for longer.
 */
@ApplicationScoped
class SnapshotListener {

    private static final Logger LOG = Logger.getLogger(SnapshotListener.class);
    private static final int EVERY_MILLIS = 1_000;

    private final AgroalDataSource database;
    private final Snapshot snapshot;
    private final CountDownLatch stopped = new CountDownLatch(1);

    SnapshotListener(AgroalDataSource database, Snapshot snapshot) {
        this.database = database;
        this.snapshot = snapshot;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) StartupEvent event) {
        Snapshot.daemon(this::run, "access-changes").start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        try {
            do {
                listen();
            } while (!stopped.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen " + AccessVersions.CHANNEL);
            var channel = connection.unwrap(PGConnection.class);
            while (stopped.getCount() > 0) {
                var unused = snapshot.refresh();
                channel.getNotifications(EVERY_MILLIS);
            }
            statement.execute("unlisten *");
        } catch (SQLException | RuntimeException e) {
            if (stopped.getCount() == 0) {
                return;
            }
            var unused = snapshot.refresh();
            LOG.warnf("Changes of rights are looked for every second only: %s", e.getMessage());
        }
    }
}
