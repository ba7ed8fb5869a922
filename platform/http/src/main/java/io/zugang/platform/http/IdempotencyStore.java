package io.zugang.platform.http;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The answers given to requests with an Idempotency-Key, kept for 24 hours. */
@ApplicationScoped
class IdempotencyStore {

    private static final String CLAIM = "insert into idempotency_record (caller, key, request_hash, expires_at)"
            + " values (?, ?, ?, now() + interval '24 hours') on conflict (caller, key) do nothing";
    private static final String FIND =
            "select request_hash, status, location, etag, media_type, body from idempotency_record where caller = ? and key = ?";
    private static final String FINISH = "update idempotency_record"
            + " set status = ?, location = ?, etag = ?, media_type = ?, body = ? where caller = ? and key = ?";
    private static final String RELEASE = "delete from idempotency_record where caller = ? and key = ?";
    // A few at a time, so that no request pays for a large clean-up.
    private static final String PURGE = "delete from idempotency_record where ctid = any (array("
            + "select ctid from idempotency_record where expires_at < now() limit 20))";

    private final AgroalDataSource database;

    IdempotencyStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Identifies a request: who sent it with which key. */
    record RequestKey(String caller, String key) {}

    /** The answer that was given; every part but the status may be absent. */
    record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String mediaType,
            @Nullable String body) {}

    /**
     * Claims a key for a request.
     *
     * @return null if the request is the first one and shall be carried out, else the answer of the first one
     * @throws ProblemException if the first one has not finished or was another request
     */
    @Nullable
    Answer claim(RequestKey request, byte[] hash) {
        try (var connection = database.getConnection()) {
            purge(connection);
            return isFirst(connection, request, hash) ? null : answerOfFirst(connection, request, hash);
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency record could not be read", e);
        }
    }

    private static void purge(Connection connection) throws SQLException {
        try (var purge = connection.prepareStatement(PURGE)) {
            purge.executeUpdate();
        }
    }

    private static boolean isFirst(Connection connection, RequestKey request, byte[] hash) throws SQLException {
        try (var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, request.caller());
            claim.setString(2, request.key());
            claim.setBytes(3, hash);
            return claim.executeUpdate() == 1;
        }
    }

    private static Answer answerOfFirst(Connection connection, RequestKey request, byte[] hash) throws SQLException {
        try (var find = connection.prepareStatement(FIND)) {
            find.setString(1, request.caller());
            find.setString(2, request.key());
            var found = find.executeQuery();
            if (!found.next()) {
                throw inProgress();
            }
            if (!Arrays.equals(hash, found.getBytes(1))) {
                throw new ProblemException(
                        CommonProblem.IDEMPOTENCY_KEY_REUSED, "Use a new key for a request that differs.");
            }
            if (found.getObject(2) == null) {
                throw inProgress();
            }
            return new Answer(
                    found.getInt(2), found.getString(3), found.getString(4), found.getString(5), found.getString(6));
        }
    }

    /** Keeps the answer for repetitions of the request. */
    void finish(RequestKey request, Answer answer) {
        try (var connection = database.getConnection();
                var finish = connection.prepareStatement(FINISH)) {
            finish.setInt(1, answer.status());
            finish.setString(2, answer.location());
            finish.setString(3, answer.etag());
            finish.setString(4, answer.mediaType());
            finish.setString(5, answer.body());
            finish.setString(6, request.caller());
            finish.setString(7, request.key());
            finish.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency record could not be written", e);
        }
    }

    /** Frees the key after a request that changed nothing, so that it can be sent again. */
    void release(RequestKey request) {
        try (var connection = database.getConnection();
                var release = connection.prepareStatement(RELEASE)) {
            release.setString(1, request.caller());
            release.setString(2, request.key());
            release.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency record could not be freed", e);
        }
    }

    private static ProblemException inProgress() {
        return new ProblemException(
                CommonProblem.IDEMPOTENCY_IN_PROGRESS,
                "Wait for its answer. If there was one, it could not be kept: read the state, and send what is missing with"
                        + " another key.");
    }
}
