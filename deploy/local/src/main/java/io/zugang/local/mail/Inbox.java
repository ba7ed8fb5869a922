package io.zugang.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import java.time.Clock;

/** The SMTP server and the web view of what it got. It forwards nothing. */
public final class Inbox implements AutoCloseable {

    private final GreenMail smtp;
    private final InboxWeb web;

    private Inbox(GreenMail smtp, InboxWeb web) {
        this.smtp = smtp;
        this.web = web;
    }

    public static Inbox start(Home home, Ports ports, Clock clock) {
        Ports.requireFree(ports.smtp(), "mail server");
        Ports.requireFree(ports.inbox(), "mail inbox");
        var json = new ObjectMapper();
        var store = new MailStore(home.mails(), json);
        var smtp = new GreenMail(new ServerSetup(ports.smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager()
                .setMessageDeliveryHandler((message, address) -> new Mailbox(address.getEmail(), store, clock));
        smtp.start();
        return new Inbox(smtp, InboxWeb.start(ports.inbox(), store, json));
    }

    @Override
    public void close() {
        smtp.stop();
        web.close();
    }
}
