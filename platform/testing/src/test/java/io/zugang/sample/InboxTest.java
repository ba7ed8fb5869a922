package io.zugang.sample;

import io.zugang.platform.testing.Inbox;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SampleTest
class InboxTest {

    private final String address = UUID.randomUUID() + "@example.com";

    @Test
    void givesSubjectTextAndLinks() throws MessagingException {
        send("Grüße", "Setzen Sie Ihr Passwort: http://127.0.0.1/set-password?token=abc. Danke!");

        var mail = Inbox.awaitMail(address);

        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.text()).contains("Passwort");
        assertThat(mail.links()).containsExactly("http://127.0.0.1/set-password?token=abc");
    }

    @Test
    void keepsItsMailsOverAnOutage() throws MessagingException {
        send("before", "a");
        Inbox.awaitMail(address);

        Inbox.down().during(() -> assertThatThrownBy(() -> send("lost", "b")).isInstanceOf(MessagingException.class));
        send("after", "c");

        assertThat(Inbox.awaitMails(address, 2))
                .extracting(mail -> mail.subject())
                .containsExactly("after", "before");
    }

    private void send(String subject, String text) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(Inbox.port()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("no-reply@zugang.test"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }
}
