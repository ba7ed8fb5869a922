package io.zugang.sync.delivery;

import io.zugang.sync.connection.ConnectionView;
import io.zugang.sync.delivery.DueRepository.DueUsers;
import io.zugang.sync.link.LinkService;
import io.zugang.sync.link.NewLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The transactions of a delivery; identity-service is asked between them, never inside one. */
@ApplicationScoped
class DeliveryTransactions {

    private final DeliveryRepository users;
    private final AddressMoveRepository moves;
    private final DueRepository due;
    private final Event<DeliveryDue> waiting;
    private final LinkService links;
    private final DeliveryConfig config;

    DeliveryTransactions(
            DeliveryRepository users,
            AddressMoveRepository moves,
            DueRepository due,
            Event<DeliveryDue> waiting,
            LinkService links,
            DeliveryConfig config) {
        this.users = users;
        this.moves = moves;
        this.due = due;
        this.waiting = waiting;
        this.links = links;
        this.config = config;
    }

    /** Claims users and those whose addresses they take over, and judges their newest data. */
    @Transactional
    List<Candidate> claim(ConnectionView connection, Collection<UUID> ids, UUID claim) {
        var claimed = users.claim(connection, moves.lockWithPartners(connection, ids), claim, config.claim());
        if (claimed.isEmpty()) {
            due.postpone(connection.tenantId(), ids);
        }
        return claimed;
    }

    @Transactional
    List<Candidate> judge(ConnectionView connection, Collection<UUID> ids) {
        return users.judge(connection, moves.withPartners(connection, ids));
    }

    @Transactional
    void settle(ConnectionView connection, UUID claim, List<Settled> results, Settlement alongside) {
        var records = users.records(results);
        var givenUp = moves.givenUp(connection, claim, records);
        moves.lock(connection, claim, givenUp);
        var kept = users.settle(records, claim);
        if (moves.wake(connection, givenUp) > 0) {
            waiting.fire(new DeliveryDue());
        }
        var settled =
                results.stream().filter(result -> kept.contains(result.id())).toList();
        links.link(
                connection,
                settled.stream()
                        .filter(result -> result.outcome().isConfirmed() && result.accountId() != null)
                        .map(result -> NewLink.of(result.sourceUserId(), Objects.requireNonNull(result.accountId())))
                        .toList());
        alongside.settle(settled);
    }

    @Transactional
    void release(ConnectionView connection, UUID claim) {
        users.release(connection.tenantId(), claim);
    }

    @Transactional
    Optional<DueUsers> nextDue() {
        return due.next(config.batchSize());
    }

    @Transactional
    Optional<Duration> untilNextDue() {
        return due.untilNext();
    }
}
