package io.zugang.identity.account;

/** What the person must do before the account can be used; each action blocks the central realm only. */
public enum RequiredAction {
    VERIFY_EMAIL,
    SET_PASSWORD,
    CHANGE_PASSWORD
}
