package io.zugang.identity.mail;

import io.restassured.path.json.JsonPath;
import io.zugang.identity.IdentityFixtures.Company;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
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
    void takesASilentServerForDown() {
        var acme = company();

        Inbox.down().during(() -> {
            try (var silent = new ServerSocket(Inbox.port(), 50, InetAddress.getByName("127.0.0.1"))) {
                assertThat(silent.isBound()).isTrue();
                acme.account("first");
                acme.account("second");
                awaitFailedAttempt(acme, "first");
                awaitFailedAttempt(acme, "second");
                assertThat(mail(acme, "first").getString("lastError")).isEqualTo("The mail server cannot be reached");
                assertThat(mail(acme, "second").getString("lastError")).isEqualTo("The mail server cannot be reached");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(Inbox.awaitMails(acme.address("second"), 1)).hasSize(1);
    }

    @Test
    void notesEachMailAsSoonAsTheServerHasIt() throws SQLException {
        var acme = company();
        try (var database = TestDatabase.asSuperuser()) {
            Inbox.down().during(() -> {
                acme.account("first");
                var second = acme.account("second").getString("id");
                awaitFailedAttempt(acme, "first");
                awaitFailedAttempt(acme, "second");
                makeDueInTwoSeconds(database, acme);
                // The link of the second mail cannot be made while its account is locked.
                sql(database, "begin");
                sql(database, "select id from account where id = '%s' for update".formatted(second));
            });

            Await.until(
                    "the first mail to be noted while the second is on its way",
                    PATIENCE,
                    () -> mail(acme, "first").getString("state").equals("SENT")
                            && mail(acme, "second").getString("state").equals("SENDING"));
            sql(database, "rollback");
        }
        assertThat(Inbox.awaitMails(acme.address("second"), 1)).hasSize(1);
    }

    private static void awaitFailedAttempt(Company company, String local) {
        Await.until(
                "a failed attempt",
                PATIENCE,
                () -> mail(company, local),
                mail -> mail.getInt("attempts") > 0 && mail.getString("state").equals("QUEUED"));
    }

    /** In one batch, the first mail first. */
    private static void makeDueInTwoSeconds(Connection database, Company company) {
        sql(database, """
                update mail_message
                set next_attempt_at = now() + case when recipient like 'first%%' then interval '2 s' else interval '2.001 s' end
                where tenant_id = '%s'""".formatted(company.id()));
    }

    private static void sql(Connection database, String statement) {
        try (var prepared = database.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
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
