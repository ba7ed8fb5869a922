package io.zugang.access.snapshot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.zugang.access.engine.Catalogue;
import io.zugang.access.engine.Evaluator;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.World;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The world that decisions are made on. It is brought up to the database by one thread, whenever a commit of this instance
 * asks for it, a notification tells of another's, and at least every second. One that cannot be brought up for the time of
 * the lease is not answered from any more, so that what was taken away cannot be used for longer than that.
 */
@ApplicationScoped
public class Snapshot {

    static final Duration LEASE = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(Snapshot.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration TOKEN_PATIENCE = Duration.ofSeconds(1);
    private static final Duration DECISION_PATIENCE = Duration.ofMillis(100);

    private final SnapshotReader reader;
    private final SnapshotConnection database;
    private final World world = new World(new Catalogue(List.of()));
    private final Evaluator evaluator = new Evaluator(world);
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> daemon(task, "access-snapshot"));
    private final Map<UUID, CompletableFuture<Void>> committing = new ConcurrentHashMap<>();
    private @Nullable CompletableFuture<Void> next;
    private volatile long confirmed = Long.MIN_VALUE;
    private volatile boolean failing;
    private volatile boolean ending;

    Snapshot(SnapshotReader reader, SnapshotConnection database) {
        this.reader = reader;
        this.database = database;
    }

    /** After the built-in roles are written, and before anything is asked. */
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        refresh().join();
    }

    void atEnd(@Observes ShutdownEvent end) {
        ending = true;
        executor.execute(database::close);
        executor.shutdown();
    }

    public World world() {
        return world;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    /** Done as soon as everything is seen that was committed before the call. */
    public CompletableFuture<Void> refresh() {
        synchronized (this) {
            var waiting = next;
            if (waiting == null) {
                waiting = new CompletableFuture<>();
                next = waiting;
                executor.execute(this::turn);
            }
            return waiting;
        }
    }

    /** Notes that changes of the rights of these tenants are being committed here. */
    void committing(Set<UUID> tenants, CompletableFuture<Void> seen) {
        tenants.forEach(tenant -> committing.merge(tenant, seen, CompletableFuture::allOf));
    }

    void awaitCommitted() {
        if (!isDone(refresh(), PATIENCE)) {
            LOG.warn("A change of rights is stored, but not seen by decisions yet");
        }
    }

    void committed(Set<UUID> tenants) {
        tenants.forEach(
                tenant -> committing.computeIfPresent(tenant, (id, commits) -> commits.isDone() ? null : commits));
    }

    /**
     * Waits until a tenant is at this version or beyond it.
     *
     * @throws ProblemException if that takes too long: nothing older may be answered
     */
    public void requireAtLeast(UUID tenant, long version) {
        long until = System.nanoTime() + TOKEN_PATIENCE.toNanos();
        while (versionOf(tenant) < version) {
            var left = Duration.ofNanos(until - System.nanoTime());
            if (left.isNegative() || !isDone(refresh(), left)) {
                throw unconfirmed();
            }
        }
    }

    private long versionOf(UUID tenant) {
        var image = world.image(tenant);
        return image == null ? -1 : image.version();
    }

    /** Waits for changes of a tenant that are being committed; not for long, since until then either answer is right. */
    public void settle(UUID tenant) {
        var commit = committing.isEmpty() ? null : committing.get(tenant);
        if (commit != null) {
            var unused = isDone(commit, DECISION_PATIENCE);
        }
    }

    /** Waits for changes of the home of a subject that are being committed. */
    public void settleHomeOf(String type, String id) {
        var home = committing.isEmpty() ? null : world.homeOf(type, id);
        if (home != null) {
            settle(home.id());
        }
    }

    /** Whether a decision about this tenant would have to wait for a change that is being committed. */
    public boolean isBeingChanged(UUID tenant) {
        return committing.containsKey(tenant);
    }

    /** Whether the state of the database was seen within the lease. */
    public boolean isConfirmed() {
        long since = confirmed;
        return since != Long.MIN_VALUE && System.nanoTime() - since < LEASE.toNanos();
    }

    /**
     * Waits until everything is seen that was committed before the call.
     *
     * @throws ProblemException if that is not possible now
     */
    public void requireFresh() {
        if (!isDone(refresh(), PATIENCE)) {
            throw unconfirmed();
        }
    }

    private static boolean isDone(CompletableFuture<Void> work, Duration patience) {
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Refuses to decide on what may be out of date.
     *
     * @throws ProblemException if the lease is over
     */
    public void requireConfirmed() {
        if (!isConfirmed()) {
            throw unconfirmed();
        }
    }

    private static ProblemException unconfirmed() {
        return new ProblemException(
                CommonProblem.DEPENDENCY_UNAVAILABLE,
                "Rights cannot be compared with the database at the moment. Try again in a few seconds.");
    }

    /** What one subject holds now, as it is stored; null if it is not known. */
    public @Nullable Held held(String type, String id) {
        return onThread(connection -> {
                    reader.turn(connection, world);
                    return reader.held(connection, world, type, id);
                })
                .orElse(null);
    }

    /** What whoever is given these roles would hold by them. */
    public Map<UUID, Grant> grantsOf(Collection<UUID> roleIds) {
        return onThread(connection -> reader.grantsOf(roleIds));
    }

    private <T> T onThread(SnapshotConnection.Reading<T> reading) {
        try {
            return CompletableFuture.supplyAsync(() -> database.read(reading), executor)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw unconfirmed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unconfirmed();
        }
    }

    private void turn() {
        CompletableFuture<Void> answered;
        synchronized (this) {
            answered = next;
            next = null;
        }
        long started = System.nanoTime();
        try {
            database.read(connection -> {
                reader.turn(connection, world);
                return true;
            });
            confirmed = started;
            failing = false;
            complete(answered, null);
        } catch (RuntimeException e) {
            if (!failing && !ending) {
                LOG.error("The snapshot that decisions are made on cannot be brought up to date", e);
            }
            failing = true;
            complete(answered, e);
        }
    }

    private static void complete(@Nullable CompletableFuture<Void> answered, @Nullable RuntimeException failure) {
        if (answered == null) {
            return;
        }
        if (failure == null) {
            answered.complete(null);
        } else {
            answered.completeExceptionally(new CompletionException(failure));
        }
    }

    static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
