package io.zugang.identity.mail;

import io.restassured.path.json.JsonPath;
import io.zugang.identity.IdentityFixtures.Company;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.ServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static io.zugang.identity.IdentityFixtures.PASSWORD;
import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.IdentityFixtures.setPassword;
import static io.zugang.identity.IdentityFixtures.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class MailSenderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void keepsMailsWhileTheServerIsDownAndSendsThemLater() {
        var acme = company();

        try (var outage = Inbox.down()) {
            assertThat(outage).isNotNull();
            acme.account("patient");
            var waiting = Await.until(
                    "a failed attempt",
                    PATIENCE,
                    () -> mail(acme, "patient"),
                    mail -> mail.getInt("attempts") > 0
                            && mail.getString("state").equals("QUEUED"));
            assertThat(waiting.getString("lastError")).isEqualTo("The mail server cannot be reached");
        }

        setPassword(tokenOf(Inbox.awaitMails(acme.address("patient"), 1).get(0)), PASSWORD)
                .statusCode(204);
        Await.until(
                "the mail to be noted as sent",
                PATIENCE,
                () -> mail(acme, "patient").getString("state").equals("SENT"));
        assertThat(Inbox.mailsTo(acme.address("patient"))).hasSize(1);
    }

    @Test
    void writesTextAndHtmlWithTheSameLink() {
        var acme = company();
        acme.account("erika");

        var mail = Inbox.awaitMail(acme.address("erika"));

        assertThat(mail.subject()).isEqualTo("Legen Sie Ihr Passwort fest");
        assertThat(mail.html()).contains(tokenOf(mail)).contains("<a href=");
    }

    private static JsonPath mail(Company company, String local) {
        var list = company.request().get("/mails?to=" + company.address(local)).jsonPath();
        list.setRootPath("items[0]");
        return list;
    }
}
