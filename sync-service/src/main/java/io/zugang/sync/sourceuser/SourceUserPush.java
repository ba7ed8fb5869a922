package io.zugang.sync.sourceuser;

import io.zugang.sync.delivery.DeliveryService;
import io.zugang.sync.delivery.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Stores a change and delivers it while the installation waits. No transaction is open while identity-service is asked; if
 * it does not answer, the stored change goes out later by itself.
 */
@ApplicationScoped
class SourceUserPush {

    private final SourceUserIntake intake;
    private final SourceUserService users;
    private final DeliveryService deliveries;

    SourceUserPush(SourceUserIntake intake, SourceUserService users, DeliveryService deliveries) {
        this.intake = intake;
        this.users = users;
        this.deliveries = deliveries;
    }

    SourceUser push(UUID connectionId, String sourceUserId, PushedUser pushed) {
        var stored = users.put(connectionId, intake.take(sourceUserId, pushed));
        if (stored.connection().isConnected() && !stored.due().isEmpty()) {
            deliveries.deliver(stored.connection(), stored.due(), Settlement.NOTHING);
        }
        return users.get(connectionId, sourceUserId);
    }
}
