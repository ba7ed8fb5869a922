package io.zugang.sync.delivery;

import io.zugang.sync.connection.ConnectionView;
import io.zugang.sync.delivery.DueRepository.DueUsers;
import io.zugang.sync.link.LinkService;
import io.zugang.sync.link.NewLink;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final DueRepository due;
    private final LinkService links;
    private final DeliveryConfig config;

    DeliveryTransactions(DeliveryRepository users, DueRepository due, LinkService links, DeliveryConfig config) {
        this.users = users;
        this.due = due;
        this.links = links;
        this.config = config;
    }

    @Transactional
    List<Candidate> claim(ConnectionView connection, Collection<UUID> ids, UUID claim) {
        return users.claim(connection, ids, claim, config.claim());
    }

    @Transactional
    List<Candidate> judge(ConnectionView connection, Collection<UUID> ids) {
        return users.judge(connection, ids);
    }

    @Transactional
    void settle(ConnectionView connection, UUID claim, List<Settled> results, Settlement alongside) {
        var kept = users.settle(results, claim);
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
    void release(ConnectionView connection, UUID claim, Collection<UUID> ids) {
        users.release(connection.tenantId(), claim, ids);
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
