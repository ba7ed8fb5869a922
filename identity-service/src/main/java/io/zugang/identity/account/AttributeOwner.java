package io.zugang.identity.account;

/** Who may change name and e-mail of an account (C23). */
public enum AttributeOwner {
    LOCAL,
    /** The installation: changes come by synchronisation only. */
    SOURCE
}
