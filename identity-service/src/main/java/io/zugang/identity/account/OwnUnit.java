package io.zugang.identity.account;

import io.zugang.identity.IdentityProblem;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import io.zugang.platform.security.Decision;
import io.zugang.platform.security.ResourceDecisions;
import io.zugang.platform.security.ResourceRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody sees or changes the unit he belongs to himself without a right to it, whatever he may do with the accounts of
 * others. It is asked for at the account, since such a right may be held for a part of the company only.
 */
@ApplicationScoped
class OwnUnit {

    private static final String READ = "own-unit:read";
    private static final String WRITE = "own-unit:write";

    private final AccountRepository accounts;
    private final ResourceDecisions decisions;
    private final CurrentCaller caller;
    private final TenantScope scope;

    OwnUnit(AccountRepository accounts, ResourceDecisions decisions, CurrentCaller caller, TenantScope scope) {
        this.accounts = accounts;
        this.decisions = decisions;
        this.caller = caller;
        this.scope = scope;
    }

    /** The account as the caller may see it. */
    AccountResponse shown(AccountResponse account) {
        var unitId = account.unitId();
        boolean hidden = unitId != null
                && isOwn(account.id())
                && !decisions
                        .decide(READ, at(account.id(), account.tenantId(), unitId))
                        .permit();
        return hidden ? account.withoutUnit() : account;
    }

    /** The same for a change that is done: it must not look undone because nobody decides now. */
    AccountResponse shownOnceChanged(AccountResponse account) {
        try {
            return shown(account);
        } catch (ProblemException undecided) {
            return account.withoutUnit();
        }
    }

    Page<AccountResponse> shown(Page<AccountResponse> page) {
        return new Page<>(page.items().stream().map(this::shown).toList(), page.nextPageToken());
    }

    /**
     * Refuses to change the caller's own unit without a right to it, both where he is and where he would go: a right that is
     * held for his own unit must not open another. Called before the transaction, which would wait for the answer.
     *
     * @param unitId where he would go; null for out of every unit
     */
    void requireMayChange(UUID accountId, @Nullable UUID unitId) {
        if (!isOwn(accountId)) {
            return;
        }
        var now = place(accountId);
        var places = new ArrayList<ResourceRef>();
        places.add(now);
        if (unitId != null && !unitId.equals(now.unitId())) {
            places.add(at(accountId, now.tenantId(), unitId));
        }
        if (!decisions.decideAll(WRITE, places).stream().allMatch(Decision::permit)) {
            throw new ProblemException(
                    IdentityProblem.OWN_UNIT_LOCKED, "Ask another administrator to change your unit.");
        }
    }

    @Transactional
    ResourceRef place(UUID accountId) {
        return accounts.living(accountId, scope.reach())
                .map(account -> at(accountId, account.tenantId(), account.unitId()))
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "There is no such account within your reach."));
    }

    private boolean isOwn(UUID accountId) {
        return accountId.equals(caller.get().accountId());
    }

    private static ResourceRef at(UUID accountId, UUID tenantId, @Nullable UUID unitId) {
        return new ResourceRef("account", accountId.toString(), tenantId, unitId, accountId.toString());
    }
}
