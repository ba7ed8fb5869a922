package io.zugang.identity.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Hands one mail to the mail server and waits for the answer. A connection is opened on the thread that will read from it:
 * from any other thread the server's greeting can come before anybody listens for it, and is lost, so that both sides wait
 * for each other until one gives up.
 */
@ApplicationScoped
class MailTransport {

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final MailConfig config;

    MailTransport(ReactiveMailer mailer, Vertx vertx, MailConfig config) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.config = config;
    }

    void send(Mail mail) {
        mailer.send(mail)
                .runSubscriptionOn(work -> vertx.runOnContext(ignored -> work.run()))
                .await()
                .atMost(config.timeout());
    }
}
