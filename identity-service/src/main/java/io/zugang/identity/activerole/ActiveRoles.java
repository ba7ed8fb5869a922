package io.zugang.identity.activerole;

import io.zugang.platform.events.EventIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.SortedMap;
import java.util.UUID;

/** The active roles of accounts, as far as access-service has told of them. */
@ApplicationScoped
public class ActiveRoles {

    /** Whoever switches renews his token at once; the switch is a moment away, unless access-service cannot be heard. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ActiveRoleRepository roles;
    private final EventIntake intake;

    ActiveRoles(ActiveRoleRepository roles, EventIntake intake) {
        this.roles = roles;
        this.intake = intake;
    }

    /** Hears access-service out first. Not inside a transaction, which would not see what was heard. */
    public void catchUp() {
        intake.catchUp(ActiveRoleProjection.SOURCE, PATIENCE);
    }

    /** Keys of the active roles by application. */
    @Transactional
    public SortedMap<String, String> of(UUID accountId) {
        return roles.of(accountId);
    }

    /** Forgets the roles of a deleted account; nothing told of it later is taken over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID accountId) {
        roles.removeAll(accountId);
    }
}
