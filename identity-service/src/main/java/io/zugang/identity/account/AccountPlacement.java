package io.zugang.identity.account;

import io.zugang.identity.tenant.UnitDirectory;
import io.zugang.identity.tenant.UnitRemoved;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where in its company a person belongs. The account is master of it (C23), whoever delivers the name and the address. */
@ApplicationScoped
class AccountPlacement {

    static final String FIELD = "unitId";

    private final AccountRepository accounts;
    private final AccountBatch batch;
    private final AccountJournal journal;
    private final UnitDirectory units;
    private final TenantScope scope;

    AccountPlacement(
            AccountRepository accounts,
            AccountBatch batch,
            AccountJournal journal,
            UnitDirectory units,
            TenantScope scope) {
        this.accounts = accounts;
        this.batch = batch;
        this.journal = journal;
        this.units = units;
        this.scope = scope;
    }

    /** Makes sure that a unit created a moment ago is known; before the transaction. */
    void expect(@Nullable UUID unitId) {
        units.catchUpWith(unitId);
    }

    /** Refuses a unit that the company does not have, and keeps one that it has until the end; null is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    void requireUnit(UUID tenantId, @Nullable UUID unitId) {
        if (unitId != null && !units.hold(tenantId, unitId)) {
            throw AccountRules.invalid(FIELD, "is no unit of the account's company");
        }
    }

    /** Takes an account out of its unit. */
    @Transactional
    AccountResponse takeOut(UUID id, EntityVersion expected) {
        var account = accounts.locked(id, scope.reach())
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "There is no such account within your reach."));
        account.requireVersion(expected.value());
        var before = journal.state(account);
        if (account.unitId() == null) {
            return before;
        }
        account.belongTo(null);
        return journal.write(
                account, "account.updated", before, state -> new AccountEvent.Updated(state, Set.of(FIELD)));
    }

    /** Who was in a unit that is gone belongs to none. */
    @Transactional(Transactional.TxType.MANDATORY)
    void leave(@Observes UnitRemoved removed) {
        batch.leaveUnit(removed.unitId());
    }
}
