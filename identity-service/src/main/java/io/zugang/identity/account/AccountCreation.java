package io.zugang.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Stores new accounts after asking for reserved identifiers; living duplicates are refused by the database. */
@ApplicationScoped
class AccountCreation {

    private final AccountRepository accounts;
    private final IdentifierReservations reservations;

    AccountCreation(AccountRepository accounts, IdentifierReservations reservations) {
        this.accounts = accounts;
        this.reservations = reservations;
    }

    boolean isReserved(EmailAddress email) {
        return reservations.holdsEmail(email.value()) || reservations.holdsLogin(email.value());
    }

    /** Refuses values that deleted accounts have left behind; null is not asked for. */
    void requireFree(@Nullable String login, @Nullable String email) {
        if (email != null && reservations.holdsEmail(email)) {
            throw AccountJournal.emailTaken();
        }
        if (login != null && reservations.holdsLogin(login)) {
            throw AccountJournal.loginTaken();
        }
    }

    Account store(NewAccount created) {
        requireFree(created.login(), created.email());
        var account = new Account(created);
        accounts.persist(account);
        return account;
    }
}
