package io.zugang.identity.account;

import io.zugang.identity.activerole.ActiveRoles;
import io.zugang.identity.installation.InstallationLinks;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Switches accounts on, off and away. Whatever takes access away ends the sessions in the same transaction (S5.17). */
@ApplicationScoped
@Transactional
class AccountSwitch {

    private final AccountRepository accounts;
    private final AccountJournal journal;
    private final AccountOwnership ownership;
    private final IdentifierReservations reservations;
    private final InstallationLinks links;
    private final ActiveRoles activeRoles;
    private final TenantScope scope;
    private final Event<AccountAccessEnded> accessEnded;
    private final Clock clock;

    AccountSwitch(
            AccountRepository accounts,
            AccountJournal journal,
            AccountOwnership ownership,
            IdentifierReservations reservations,
            InstallationLinks links,
            ActiveRoles activeRoles,
            TenantScope scope,
            Event<AccountAccessEnded> accessEnded,
            Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.ownership = ownership;
        this.reservations = reservations;
        this.links = links;
        this.activeRoles = activeRoles;
        this.scope = scope;
        this.accessEnded = accessEnded;
        this.clock = clock;
    }

    AccountResponse enable(UUID id) {
        var account = locked(id);
        if (account.enabled()) {
            return journal.state(account);
        }
        var before = journal.state(account);
        account.enable();
        return journal.write(account, "account.enabled", before, AccountEvent.Enabled::new);
    }

    AccountResponse disable(UUID id) {
        var account = locked(id);
        if (!account.enabled()) {
            return journal.state(account);
        }
        ownership.requireAnother(account);
        var before = journal.state(account);
        account.disable();
        accessEnded.fire(new AccountAccessEnded(id, "account-disabled"));
        return journal.write(account, "account.disabled", before, AccountEvent.Disabled::new);
    }

    /** The account stays as a restorable shadow that nobody sees; its login and address stay taken. */
    void delete(UUID id, EntityVersion expected) {
        var account = locked(id);
        account.requireVersion(expected.value());
        ownership.requireAnother(account);
        var before = journal.state(account);
        reservations.reserve(account);
        links.remove(id);
        activeRoles.forget(id);
        account.delete(clock.instant());
        accessEnded.fire(new AccountAccessEnded(id, "account-deleted"));
        journal.write(account, "account.deleted", before, AccountEvent.Deleted::new);
    }

    private Account locked(UUID id) {
        return accounts.locked(id, scope.reach())
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "There is no such account within your reach."));
    }
}
