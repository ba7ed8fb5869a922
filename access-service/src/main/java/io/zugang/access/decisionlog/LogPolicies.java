package io.zugang.access.decisionlog;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.zugang.access.decisionlog.LogTerms.Permits;
import io.zugang.platform.persistence.TenantScope;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The policies that are not the standard, in memory. They are no part of the image that decisions are made on: a change
 * would make every instance read a whole tenant again, and every service forget its permits, for nothing. Each second the
 * rows are read that changed since the last look; the instance that changes one knows it at once.
 */
@ApplicationScoped
class LogPolicies {

    private static final Logger LOG = Logger.getLogger(LogPolicies.class);

    /** The horizon comes from the same snapshot as the rows: whatever it does not show is looked for the next time. */
    private static final String CHANGED = """
            select p.tenant_id, p.version, p.permits, p.one_in, pg_snapshot_xmin(pg_current_snapshot())::text as horizon
            from (select 1) always
            left join decision_log_policy p on p.changed_by >= cast(? as xid8)
            """;

    private final AgroalDataSource database;
    private final TenantScope scope;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private String horizon = "0";
    private boolean failing;

    LogPolicies(AgroalDataSource database, TenantScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** A policy in one of its versions. */
    record Known(UUID tenant, long version, LogTerms terms) {}

    /** Of how many permits of a tenant one is kept; see {@link LogTerms}. */
    int oneIn(UUID tenant) {
        var policy = known.get(tenant);
        return policy == null ? LogTerms.STANDARD_ONE_IN : policy.terms().keptOneIn();
    }

    void changedHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) Known changed) {
        take(changed);
    }

    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        reread();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reread() {
        try {
            scope.asSystem("policies of the decision log are read", this::read);
            failing = false;
        } catch (IllegalStateException e) {
            if (!failing) {
                LOG.warnf("Policies of the decision log cannot be read, the known ones hold: %s", e.getMessage());
            }
            failing = true;
        }
    }

    private synchronized void read() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CHANGED)) {
            statement.setString(1, horizon);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    horizon = rows.getString("horizon");
                    var tenant = rows.getObject("tenant_id", UUID.class);
                    if (tenant != null) {
                        var terms = new LogTerms(Permits.valueOf(rows.getString("permits")), rows.getInt("one_in"));
                        // Versions as the API tells them count from 1.
                        take(new Known(tenant, rows.getLong("version") + 1, terms));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void take(Known policy) {
        known.merge(policy.tenant(), policy, (old, next) -> next.version() > old.version() ? next : old);
    }
}
