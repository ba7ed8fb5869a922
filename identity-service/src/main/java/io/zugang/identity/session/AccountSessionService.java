package io.zugang.identity.session;

import io.zugang.identity.account.AccountDirectory;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an administrator does with the sessions of an account within reach. */
@ApplicationScoped
class AccountSessionService {

    private final AccountDirectory accounts;
    private final SessionService sessions;
    private final AuditTrail audit;

    AccountSessionService(AccountDirectory accounts, SessionService sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    List<SessionResponse> list(UUID accountId) {
        requireAccount(accountId);
        return sessions.of(accountId).stream().map(SessionResponse::of).toList();
    }

    @Transactional
    void endAll(UUID accountId) {
        var tenantId = requireAccount(accountId);
        var ended = sessions.endAll(accountId, "ended-by-administrator");
        if (ended > 0) {
            audit.record(
                    "session.ended-by-administrator", "account", accountId, tenantId, null, Map.of("ended", ended));
        }
    }

    /** In a transaction the directory sees what the caller reaches: accounts of other tenants do not exist here. */
    private UUID requireAccount(UUID accountId) {
        return accounts.byId(accountId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such account"))
                .tenantId();
    }
}
