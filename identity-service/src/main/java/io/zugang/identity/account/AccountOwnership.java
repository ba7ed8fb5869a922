package io.zugang.identity.account;

import io.zugang.identity.IdentityProblem;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Who answers for a company. It always keeps an owner who can sign in and whose time does not run out. */
@ApplicationScoped
class AccountOwnership {

    private final AccountRepository accounts;
    private final AccountJournal journal;
    private final TenantScope scope;
    private final CurrentCaller caller;

    AccountOwnership(AccountRepository accounts, AccountJournal journal, TenantScope scope, CurrentCaller caller) {
        this.accounts = accounts;
        this.journal = journal;
        this.scope = scope;
        this.caller = caller;
    }

    /** Called before an account loses access, now or at a date. */
    void requireAnother(Account leaving) {
        if (leaving.owner() && leaving.enabled() && !accounts.hasOtherOwner(leaving)) {
            throw new ProblemException(IdentityProblem.LAST_OWNER, "Make somebody else an owner first.");
        }
    }

    /** Only an owner has it to give, and whoever reaches the company from above. */
    @Transactional
    AccountResponse share(UUID id) {
        var account = accounts.locked(id, scope.reach())
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "There is no such account within your reach."));
        requireOwner(account.tenantId());
        if (account.owner()) {
            return journal.state(account);
        }
        var before = journal.state(account);
        account.own();
        return journal.write(
                account, "account.owner-made", before, state -> new AccountEvent.Updated(state, Set.of("owner")));
    }

    private void requireOwner(UUID tenantId) {
        var callerId = caller.get().accountId();
        boolean owner = callerId != null
                && accounts.living(callerId, scope.reach())
                        .filter(account -> account.owner() && account.tenantId().equals(tenantId))
                        .isPresent();
        boolean fromAbove =
                scope.reach().everything() || !scope.reach().tenants().contains(tenantId);
        if (!owner && !fromAbove) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN, "Ask an owner of the company, or somebody who manages it.");
        }
    }
}
