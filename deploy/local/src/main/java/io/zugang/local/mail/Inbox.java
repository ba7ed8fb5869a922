package io.zugang.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import io.zugang.local.web.Pages;
import java.time.Clock;

/** The SMTP server, which forwards nothing, and the pages that show what it got. */
public final class Inbox implements AutoCloseable {

    private final GreenMail smtp;
    private final InboxPages pages;

    private Inbox(GreenMail smtp, InboxPages pages) {
        this.smtp = smtp;
        this.pages = pages;
    }

    public static Inbox start(Home home, Ports ports, Clock clock) {
        Ports.requireFree(ports.smtp(), "mail server");
        var json = new ObjectMapper();
        var store = new MailStore(home.mails(), json);
        var smtp = new GreenMail(new ServerSetup(ports.smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager()
                .setMessageDeliveryHandler((message, address) -> new Mailbox(address.getEmail(), store, clock));
        smtp.start();
        return new Inbox(smtp, new InboxPages(store, json));
    }

    public Pages pages() {
        return pages;
    }

    @Override
    public void close() {
        smtp.stop();
    }
}
