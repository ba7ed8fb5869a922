package io.zugang.platform.persistence;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Says whose rows the running work may touch. Every database connection is handed out with this scope, and row-level
 * security shows nothing outside it; see {@link ScopedConnections}.
 *
 * <p>The scope belongs to a connection for a whole transaction, so it can only change between transactions.
 */
@ApplicationScoped
public class TenantScope {

    private static final Logger LOG = Logger.getLogger(TenantScope.class);

    private final CurrentReach current;

    TenantScope(CurrentReach current) {
        this.current = current;
    }

    /** The reach entered for this request or job, {@link Reach#NONE} until one is entered. */
    public Reach reach() {
        return Arc.container().requestContext().isActive() ? current.reach() : Reach.NONE;
    }

    /**
     * Enters a reach for the rest of this request.
     *
     * @throws IllegalStateException in a running transaction whose reach is another one
     */
    public void enter(Reach reach) {
        refuseChangeInTransaction(reach);
        current.reach(reach);
    }

    /** Runs work under a reach of its own and returns to the former one afterwards. */
    public <T> T call(Reach reach, Supplier<T> work) {
        var requestContext = Arc.container().requestContext();
        if (requestContext.isActive()) {
            return callInContext(reach, work);
        }
        requestContext.activate();
        try {
            return callInContext(reach, work);
        } finally {
            requestContext.terminate();
        }
    }

    /**
     * Runs work that has no caller, such as a job or an event handler, over all tenants.
     *
     * @param why names the work; it is logged at debug level, so that every such door can be found
     */
    public <T> T asSystem(String why, Supplier<T> work) {
        LOG.debugf("Over all tenants: %s", why);
        return call(Reach.EVERYTHING, work);
    }

    /** Like {@link #asSystem(String, Supplier)} for work without a result. */
    public void asSystem(String why, Runnable work) {
        Supplier<Boolean> supplier = () -> {
            work.run();
            return true;
        };
        asSystem(why, supplier);
    }

    private <T> T callInContext(Reach reach, Supplier<T> work) {
        refuseChangeInTransaction(reach);
        var former = current.reach();
        current.reach(reach);
        try {
            return work.get();
        } finally {
            current.reach(former);
        }
    }

    private void refuseChangeInTransaction(Reach wanted) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION && !reach().equals(wanted)) {
            throw new IllegalStateException("The tenant scope cannot change inside a transaction");
        }
    }
}
