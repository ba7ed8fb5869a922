package io.zugang.access.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.engine.Reason;
import io.zugang.platform.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Answers questions from the rows alone, in SQL alone: {@code oracle/answers.sql}. */
final class SqlOracle implements AutoCloseable {

    private final Connection connection;
    private final String answers = read("answers.sql");

    SqlOracle() throws SQLException {
        connection = TestDatabase.asSuperuser();
        try (var statement = connection.createStatement()) {
            statement.execute(read("functions.sql"));
        }
    }

    /**
     * The answers, in the order of the questions.
     *
     * @param questions as a JSON list
     */
    List<Answer> answers(String questions) throws SQLException {
        try (var statement = connection.prepareStatement(answers)) {
            statement.setString(1, questions);
            boolean rows = statement.execute();
            while (!rows) {
                rows = statement.getMoreResults();
            }
            return read(statement.getResultSet());
        }
    }

    private static List<Answer> read(ResultSet rows) throws SQLException {
        var answers = new ArrayList<Answer>();
        while (rows.next()) {
            answers.add(new Answer(Reason.valueOf(rows.getString("reason")), Arrays.asList((String[])
                    rows.getArray("masks").getArray())));
        }
        return answers;
    }

    /** A list of values. */
    static List<Object> json(String name) {
        try {
            return List.of(new ObjectMapper().readValue(read(name), Object[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String name) {
        try (var source = Objects.requireNonNull(SqlOracle.class.getResourceAsStream("/oracle/" + name), name)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A decision. */
    record Answer(Reason reason, List<String> masks) {}
}
