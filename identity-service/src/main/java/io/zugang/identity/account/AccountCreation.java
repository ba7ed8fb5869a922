package io.zugang.identity.account;

import jakarta.enterprise.context.ApplicationScoped;

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

    Account store(NewAccount created) {
        if (reservations.holdsLogin(created.login())) {
            throw AccountJournal.loginTaken();
        }
        if (reservations.holdsEmail(created.email())) {
            throw AccountJournal.emailTaken();
        }
        var account = new Account(created);
        accounts.persist(account);
        return account;
    }
}
