package io.zugang.identity.mail;

import java.util.Optional;

/** Makes the link of a mail at the moment it is sent; the slice that honours the link implements it. */
public interface MailLink {

    /** Whether this mail's link is made here. */
    boolean makes(MailKind kind);

    /** The link, or nothing if the mail has lost its reason meanwhile. Runs in a transaction of its own. */
    Optional<String> link(MailOrder mail);
}
