package io.zugang.platform.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The mail server of the tests: takes every mail, forwards none. */
public final class Inbox {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final List<MimeMessage> EARLIER = new CopyOnWriteArrayList<>();

    private static @Nullable GreenMail server;
    private static int port;

    private Inbox() {}

    /** Waits for a mail to this address and gives the newest one. */
    public static Mail awaitMail(String to) {
        return awaitMails(to, 1).get(0);
    }

    /** Waits until this address has at least so many mails; the newest is first. */
    public static List<Mail> awaitMails(String to, int atLeast) {
        return Await.until(
                "at least " + atLeast + " mail(s) to " + to, PATIENCE, () -> mailsTo(to), m -> m.size() >= atLeast);
    }

    /** The mails this address has by now; the newest is first. */
    public static List<Mail> mailsTo(String to) {
        var found = new ArrayList<Mail>();
        var received = new ArrayList<>(EARLIER);
        received.addAll(List.of(running().getReceivedMessages()));
        for (var message : received) {
            var mail = read(message);
            if (mail.to().equals(to.toLowerCase(Locale.ROOT))) {
                found.add(0, mail);
            }
        }
        return found;
    }

    /** The port of the mail server on loopback. */
    public static int port() {
        return port;
    }

    /** Takes the mail server away until the answer is closed; mails that arrived are kept. */
    public static Outage down() {
        running().getSmtp().stopService();
        return Inbox::up;
    }

    static synchronized Map<String, String> start() {
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        server = mails;
        port = mails.getSmtp().getPort();
        if (!mailerIsPresent()) {
            return Map.of();
        }
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(port),
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.start-tls", "DISABLED",
                "quarkus.mailer.from", "no-reply@zugang.test");
    }

    static synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** GreenMail cannot listen twice, so a new server takes the place of the stopped one. */
    private static synchronized void up() {
        var former = running();
        EARLIER.addAll(List.of(former.getReceivedMessages()));
        former.stop();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private static GreenMail running() {
        var current = server;
        if (current == null) {
            throw new IllegalStateException(
                    "The mail server is not running; is the class annotated with @ServiceTest?");
        }
        return current;
    }

    private static boolean mailerIsPresent() {
        try {
            Class.forName(
                    "io.quarkus.mailer.Mailer", false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            var to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
            var plain = new StringBuilder();
            var html = new StringBuilder();
            collect(message.getContentType(), message.getContent(), plain, html);
            var text = plain.length() > 0 ? plain : html;
            return new Mail(
                    to.getAddress().toLowerCase(Locale.ROOT), message.getSubject(), text.toString(), html.toString());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(String type, Object content, StringBuilder plain, StringBuilder html)
            throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                collect(part.getContentType(), part.getContent(), plain, html);
            }
        } else if (type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            html.append(content);
        } else if (type.toLowerCase(Locale.ROOT).startsWith("text/")) {
            plain.append(content);
        }
    }
}
