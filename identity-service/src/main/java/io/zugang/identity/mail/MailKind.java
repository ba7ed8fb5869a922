package io.zugang.identity.mail;

import java.util.Locale;

/** Every mail this service writes; each has a template per language. */
public enum MailKind {
    /** Proves the address of a company's first administrator. */
    EMAIL_VERIFICATION,
    /** Somebody registered with an address that has an account; only its owner learns so. */
    ACCOUNT_EXISTS,
    /** A new account, or an administrator's wish for a new password. */
    PASSWORD_SETUP,
    /** The installation's users now sign in centrally. */
    SET_PASSWORD_AFTER_SYNC;

    /** The name in the API and of the template files. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
