package io.zugang.local.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/** Where GreenMail hands a mail over: into our store instead of its own memory. */
record Mailbox(String address, MailStore store, Clock clock) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        try {
            store.add(MailContent.of(message, address, clock));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail to " + address + " could not be understood", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("mailboxes have no password");
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException("mailboxes have no password");
    }

    @Override
    public void create() {
        // Nothing to make: any address is accepted.
    }

    @Override
    public void delete() {
        throw new UnsupportedOperationException("mails are deleted with the installation's data");
    }
}
