package io.zugang.identity.credential;

import java.util.UUID;

/**
 * Tells whether a browser is the one in which an account's password was chosen; the slice that took the password implements
 * it. Without it, whoever registers with somebody else's address would get in with the password typed then, as soon as the
 * owner of the mailbox follows the link of the mail.
 */
public interface PasswordChooser {

    /** The cookie that carries the proof to the pages. */
    String COOKIE = "zugang_registration";

    /** Whether the proof was handed out to the browser that chose the password of this account. */
    boolean chose(UUID accountId, String proof);
}
