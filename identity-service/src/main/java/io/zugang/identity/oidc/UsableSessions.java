package io.zugang.identity.oidc;

import io.zugang.identity.account.AccountDirectory;
import io.zugang.identity.account.SignInObstacle;
import io.zugang.identity.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Looks at session and account each time tokens are asked for: dates and switches count at once, not after a job. */
@ApplicationScoped
class UsableSessions {

    private final GrantService grants;
    private final SessionService sessions;
    private final AccountDirectory accounts;
    private final Clock clock;

    UsableSessions(GrantService grants, SessionService sessions, AccountDirectory accounts, Clock clock) {
        this.grants = grants;
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Session and account of a grant that is in force. */
    Optional<Usable> ofGrant(UUID grantId) {
        return grants.inForce(grantId).flatMap(grant -> byId(grant.sessionId()));
    }

    /** Whether a grant is in force and nothing has ended that it stands on. */
    boolean carriesGrant(UUID grantId) {
        return ofGrant(grantId).isPresent();
    }

    Optional<Usable> byId(UUID sessionId) {
        var session = sessions.byId(sessionId).orElse(null);
        if (session == null) {
            return Optional.empty();
        }
        return accounts.byId(session.accountId())
                .filter(account -> account.obstacle(clock.instant()) == SignInObstacle.NONE)
                .map(account -> new Usable(session, account));
    }
}
