package io.zugang.access.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Lets whoever writes see his write: a transaction that changed rights ends, for its caller, when decisions of this instance
 * are made on it, and a decision about its tenant that comes while it commits waits for it.
 */
@ApplicationScoped
class PendingCommits {

    private static final Object KEY = new Object();

    private final TransactionSynchronizationRegistry transaction;
    private final Snapshot snapshot;

    PendingCommits(TransactionSynchronizationRegistry transaction, Snapshot snapshot) {
        this.transaction = transaction;
        this.snapshot = snapshot;
    }

    /** To be called in the transaction of the change. */
    void add(Collection<UUID> changed) {
        if (transaction.getResource(KEY) instanceof Commit commit) {
            commit.tenants.addAll(changed);
        } else {
            var commit = new Commit();
            commit.tenants.addAll(changed);
            transaction.putResource(KEY, commit);
            transaction.registerInterposedSynchronization(commit);
        }
    }

    /** One transaction. */
    private final class Commit implements Synchronization {

        private final Set<UUID> tenants = new HashSet<>();
        private final CompletableFuture<Void> seen = new CompletableFuture<>();

        @Override
        public void beforeCompletion() {
            snapshot.committing(tenants, seen);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                snapshot.awaitCommitted();
            }
            seen.complete(null);
            snapshot.committed(tenants);
        }
    }
}
