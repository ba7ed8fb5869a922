package io.zugang.identity.account;

/** Derived from the account's flags and required actions, so it can never contradict them. */
public enum AccountStatus {
    PENDING_VERIFICATION,
    INVITED,
    ACTIVE,
    DISABLED,
    DELETED
}
