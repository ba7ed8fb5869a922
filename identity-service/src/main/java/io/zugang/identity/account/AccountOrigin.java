package io.zugang.identity.account;

/** How the account came to be. */
public enum AccountOrigin {
    LOCAL,
    REGISTRATION,
    BOOTSTRAP,
    SYNC
}
