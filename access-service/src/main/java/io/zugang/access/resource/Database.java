package io.zugang.access.resource;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements on the connection of the running transaction, within the reach of the running work. */
@ApplicationScoped
class Database {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** The rows that a query gives. */
    <T> List<T> query(String sql, Row<T> reader, Object... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            var result = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("The registry cannot be read", e);
        }
    }

    /** How many rows a statement changed; none if it met a row beyond the reach. */
    int update(String sql, Object... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return 0;
            }
            throw new IllegalStateException("The registry cannot be written", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
