package io.zugang.identity.account;

import java.util.UUID;

/** What a batch must know of an account to decide about it; deleted ones are among them, because they hold addresses. */
public record BatchAccount(
        UUID id,
        UUID tenantId,
        String login,
        String email,
        String firstName,
        String lastName,
        String locale,
        AttributeOwner managedBy,
        boolean deleted) {

    /** The account with the attributes a source delivers; a login that is the address moves with it. */
    public BatchAccount with(String newEmail, String newFirstName, String newLastName, String newLocale) {
        var newLogin = login.equals(email) ? newEmail : login;
        return new BatchAccount(
                id, tenantId, newLogin, newEmail, newFirstName, newLastName, newLocale, managedBy, deleted);
    }
}
