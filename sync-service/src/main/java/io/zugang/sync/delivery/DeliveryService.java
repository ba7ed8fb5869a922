package io.zugang.sync.delivery;

import io.zugang.sync.connection.ConnectionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

@ApplicationScoped
public class DeliveryService {

    private static final Logger LOG = Logger.getLogger(DeliveryService.class);

    private final DeliveryTransactions transactions;
    private final AccountProvisioning accounts;

    DeliveryService(DeliveryTransactions transactions, AccountProvisioning accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /** How a delivery ended. */
    public enum Ending {
        /** Every user that could be claimed has an outcome. */
        SETTLED,
        /** All of the users, or those whose addresses they take over, are being delivered by someone else just now. */
        BUSY,
        /** identity-service does not answer; nothing was lost and everything can be asked again. */
        IDENTITY_UNAVAILABLE
    }

    /**
     * Delivers the newest data of users. Must be called outside of a transaction.
     *
     * @param alongside is called in the transaction that notes the outcomes
     */
    public Ending deliver(ConnectionView connection, Collection<UUID> users, Settlement alongside) {
        var claim = UUID.randomUUID();
        var claimed = transactions.claim(connection, users, claim);
        if (claimed.isEmpty()) {
            return Ending.BUSY;
        }
        try {
            var settled = settledHere(claimed);
            settled.addAll(accounts.provision(connection, toBeSent(claimed), false));
            transactions.settle(connection, claim, settled, alongside);
            return Ending.SETTLED;
        } catch (IdentityUnavailable e) {
            LOG.warnf("Delivery for connection %s waits: %s", connection.id(), e.getCause());
            transactions.release(connection, claim);
            return Ending.IDENTITY_UNAVAILABLE;
        }
    }

    /** Says what a delivery would do. Changes nothing but what the settlement writes. */
    public Ending rehearse(ConnectionView connection, Collection<UUID> users, Settlement settlement) {
        var judged = transactions.judge(connection, users);
        var settled = settledHere(judged);
        try {
            settled.addAll(accounts.provision(connection, toBeSent(judged), true));
            settlement.settle(settled);
            return Ending.SETTLED;
        } catch (IdentityUnavailable e) {
            LOG.warnf("Dry run for connection %s waits: %s", connection.id(), e.getCause());
            return Ending.IDENTITY_UNAVAILABLE;
        }
    }

    /** Says what a delivery would do as far as it can be said without identity-service. */
    public void presume(ConnectionView connection, Collection<UUID> users, Settlement settlement) {
        var judged = transactions.judge(connection, users);
        var settled = settledHere(judged);
        toBeSent(judged).stream().map(DeliveryService::presumed).forEach(settled::add);
        settlement.settle(settled);
    }

    private static List<Settled> settledHere(List<Candidate> users) {
        return new ArrayList<>(users.stream()
                .filter(user -> !user.isToBeSent())
                .map(Candidate::settledHere)
                .toList());
    }

    private static List<Candidate> toBeSent(List<Candidate> users) {
        return users.stream().filter(Candidate::isToBeSent).toList();
    }

    private static Settled presumed(Candidate user) {
        var outcome = user.accountId() == null ? ItemOutcome.CREATED : ItemOutcome.UPDATED;
        return user.settled(outcome, user.accountId(), List.of());
    }
}
