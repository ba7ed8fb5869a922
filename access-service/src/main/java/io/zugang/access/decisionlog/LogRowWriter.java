package io.zugang.access.decisionlog;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes many rows with one statement. Rows that are there already are those of a commit whose answer got lost. */
@ApplicationScoped
class LogRowWriter {

    private static final int PATIENCE_SECONDS = 5;
    private static final int SILENCE_MILLIS = 10_000;

    private static final String INSERT = """
            insert into decision_log_entry (id, tenant_id, decided_at, reason, permitted, resource_tenant_id, tenant_version,
                lost, lost_since, subject_type, subject_id, action, resource_type, resource_id, endpoint, caller_type,
                caller_id, request_id)
            select id, tenant, timestamptz 'epoch' + at * interval '1 microsecond', reason, permitted, of_resource, version,
                lost, timestamptz 'epoch' + since * interval '1 microsecond', subject_type, subject_id, action,
                resource_type, resource_id, endpoint, caller_type, caller_id, request_id
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::boolean[], ?::uuid[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[])
                as t (id, tenant, at, reason, permitted, of_resource, version, lost, since, subject_type, subject_id,
                    action, resource_type, resource_id, endpoint, caller_type, caller_id, request_id)
            on conflict (id) do nothing
            """;

    private final AgroalDataSource database;

    LogRowWriter(AgroalDataSource database) {
        this.database = database;
    }

    /** Writes all or nothing, or gives up after some seconds. */
    void insert(List<LogRow> rows) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
            try (var statement = connection.prepareStatement(INSERT)) {
                statement.setQueryTimeout(PATIENCE_SECONDS);
                bind(new Columns(connection, statement, rows));
                statement.executeUpdate();
            } finally {
                // The pool does not take it back by itself.
                connection.setNetworkTimeout(Runnable::run, 0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void bind(Columns columns) throws SQLException {
        columns.add("uuid", LogRow::id)
                .add("uuid", LogRow::tenant)
                .add("bigint", LogRow::micros)
                .add("text", LogRow::reason)
                .add("boolean", LogRow::permitted)
                .add("uuid", LogRow::resourceTenant)
                .add("bigint", LogRow::version)
                .add("bigint", LogRow::lost)
                .add("bigint", LogRow::lostSinceMicros);
        var texts = columns.rows.stream().map(LogRow::texts).toList();
        for (int number = 0; number < LogRow.TEXTS; number++) {
            int column = number;
            columns.set("text", texts.stream().map(row -> row[column]).toArray());
        }
    }

    /** The columns of a statement, one after the other. */
    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<LogRow> rows;
        private int bound;

        Columns(Connection connection, PreparedStatement statement, List<LogRow> rows) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
        }

        Columns add(String type, Function<LogRow, @Nullable Object> value) throws SQLException {
            set(type, rows.stream().map(value).toArray());
            return this;
        }

        void set(String type, @Nullable Object[] values) throws SQLException {
            bound++;
            statement.setArray(bound, connection.createArrayOf(type, values));
        }
    }
}
