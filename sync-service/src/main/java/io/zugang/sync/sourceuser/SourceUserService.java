package io.zugang.sync.sourceuser;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.sync.SyncProblem;
import io.zugang.sync.connection.ConnectionDirectory;
import io.zugang.sync.connection.ConnectionView;
import io.zugang.sync.sourceuser.SourceUserIntake.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SourceUserService {

    private final SourceUserRepository users;
    private final ConnectionDirectory connections;
    private final AuditTrail audit;

    SourceUserService(SourceUserRepository users, ConnectionDirectory connections, AuditTrail audit) {
        this.users = users;
        this.connections = connections;
        this.audit = audit;
    }

    /** A change that was stored, and whom it makes due for delivery. */
    record StoredChange(ConnectionView connection, Set<UUID> due) {}

    @Transactional
    List<SourceUser> page(UUID connectionId, @Nullable String after, int rows) {
        return users.page(connections.reached(connectionId), after, rows);
    }

    @Transactional
    SourceUser get(UUID connectionId, String sourceUserId) {
        return find(connections.reached(connectionId), sourceUserId);
    }

    /** Takes the users of an installation for the next run. */
    @Transactional
    List<Stored> push(UUID connectionId, Intake intake) {
        var connection = connections.reached(connectionId).requireOpen();
        var stored = users.store(connection, intake.accepted());
        var summary = new PushSummary(stored.size(), intake.rejected().size());
        audit.record("source-users.push", "connection", connection.id(), connection.tenantId(), null, summary);
        return stored;
    }

    /** Takes a change of one user, to be delivered at once. */
    @Transactional
    StoredChange put(UUID connectionId, AcceptedUser pushed) {
        var connection = connections.reached(connectionId).requireOpen();
        users.lockWithNamesakes(connection, pushed.sourceUserId());
        var stored = users.store(connection, List.of(pushed)).get(0);
        if (stored.isStale()) {
            throw new ProblemException(
                            SyncProblem.STALE_SOURCE_VERSION,
                            "Nothing was changed; a change carries a higher version than any before.")
                    .with("currentSourceVersion", stored.version());
        }
        var due = users.markDue(connection, stored);
        var user = find(connection, pushed.sourceUserId());
        audit.record("source-user.put", "source-user", user.id(), connection.tenantId(), null, pushed);
        return new StoredChange(connection, due);
    }

    private SourceUser find(ConnectionView connection, String sourceUserId) {
        return users.find(connection, sourceUserId)
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "The installation has not told of such a user."));
    }

    private record PushSummary(int taken, int rejected) {}
}
