package io.zugang.identity.account;

import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * What other slices of this service do to accounts: registration and bootstrap bring them, links in mails prove them, the
 * validity job switches them. The caller has entered the reach and holds the transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountLifecycle {

    private final AccountRepository accounts;
    private final AccountCreation creation;
    private final AccountJournal journal;
    private final Event<AccountAccessEnded> accessEnded;

    AccountLifecycle(
            AccountRepository accounts,
            AccountCreation creation,
            AccountJournal journal,
            Event<AccountAccessEnded> accessEnded) {
        this.accounts = accounts;
        this.creation = creation;
        this.journal = journal;
        this.accessEnded = accessEnded;
    }

    /** Creates an account and tells which roles it starts with. */
    public UUID register(NewAccount created, Set<String> initialRoles) {
        var account = creation.store(created);
        journal.write(account, "account.created", null, state -> new AccountEvent.Created(state, initialRoles));
        return account.id();
    }

    /** The living account that has this address. */
    public Optional<UUID> holderOf(EmailAddress email) {
        return accounts.byEmail(email.value()).map(Account::id);
    }

    /** Whether no account can be made with this address: somebody has it, or a deleted account had it. */
    public boolean isTaken(EmailAddress email) {
        return accounts.count("email = ?1 or login = ?1", email.value()) > 0 || creation.isReserved(email);
    }

    /** Removes an account nobody has verified, without a trace of its address, so that it can be used again (S1.42). */
    public void discardUnverified(UUID accountId) {
        var account = locked(accountId);
        if (!account.requires(RequiredAction.VERIFY_EMAIL)) {
            throw new IllegalStateException("Only an unverified account can be discarded");
        }
        journal.discarded(account);
        accounts.delete(account);
        accounts.flush();
    }

    /**
     * A link sent to this address was used.
     *
     * @return false if the account has another address by now: then the link proves nothing, whoever opened it
     */
    public boolean emailProven(UUID accountId, String email) {
        var account = locked(accountId);
        if (!account.email().equals(email)) {
            return false;
        }
        if (!account.emailVerified()) {
            var before = journal.state(account);
            account.emailProven();
            journal.write(
                    account,
                    "account.email-verified",
                    before,
                    state -> new AccountEvent.Updated(state, Set.of("emailVerified", "requiredActions", "status")));
        }
        return true;
    }

    /** The person has set a password; whoever was signed in with the former one is signed out. */
    public void passwordSet(UUID accountId) {
        var account = locked(accountId);
        var before = journal.state(account);
        account.passwordSet();
        accessEnded.fire(new AccountAccessEnded(accountId, "password-changed"));
        journal.write(
                account,
                "account.password-set",
                before,
                state -> new AccountEvent.Updated(state, Set.of("requiredActions", "status")));
    }

    /** Acts on the next crossed start dates, at most so many, leaving alone what another replica works on. */
    public List<ValiditySwitch> startDue(int limit) {
        return accounts.lockStartDue(limit).stream().map(this::start).toList();
    }

    /** Acts on the next crossed end dates, at most so many, leaving alone what another replica works on. */
    public List<ValiditySwitch> expireDue(int limit) {
        return accounts.lockEndDue(limit).stream().map(this::expire).toList();
    }

    private ValiditySwitch start(Account account) {
        var before = journal.state(account);
        boolean switched = account.start();
        if (switched) {
            journal.write(account, "account.validity-started", before, AccountEvent.ValidityStarted::new);
        }
        return new ValiditySwitch(
                account.id(), account.tenantId(), requireNonNull(account.validFrom()), true, switched);
    }

    private ValiditySwitch expire(Account account) {
        var before = journal.state(account);
        boolean switched = account.expire();
        if (switched) {
            accessEnded.fire(new AccountAccessEnded(account.id(), "validity-expired"));
            journal.write(account, "account.validity-expired", before, AccountEvent.ValidityExpired::new);
        }
        return new ValiditySwitch(
                account.id(), account.tenantId(), requireNonNull(account.validUntil()), false, switched);
    }

    private Account locked(UUID accountId) {
        return accounts.locked(accountId, Reach.EVERYTHING).orElseThrow();
    }
}
