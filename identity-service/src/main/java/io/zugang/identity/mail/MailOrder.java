package io.zugang.identity.mail;

import java.util.UUID;

/** A mail to be written to somebody. */
public record MailOrder(UUID tenantId, UUID accountId, MailKind kind, Recipient recipient) {

    /** Who gets it, how to greet, and in which language. */
    public record Recipient(String address, String firstName, String lastName, String locale) {}
}
