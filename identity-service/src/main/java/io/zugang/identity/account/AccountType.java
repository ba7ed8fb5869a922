package io.zugang.identity.account;

/** Who stands behind the account. */
public enum AccountType {
    /** Staff of the provider or a partner. */
    INTERNAL,
    /** A person of a customer. */
    EXTERNAL,
    SERVICE,
    SYSTEM
}
