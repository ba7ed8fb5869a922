package io.zugang.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import io.zugang.local.web.LocalWeb;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest {

    private final Ports ports = Ports.free();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void keepsEveryMailAndFindsItByRecipient(@TempDir Path directory) throws Exception {
        var home = Home.create(directory, directory);
        try (var inbox = start(home)) {
            assertThat(inbox).isNotNull();
            send("jürgen@grün.example", "Größe", "Bitte hier: http://127.0.0.1:1/set?token=a-b_c.");
            send("other@example.org", "Other", "nothing");
        }

        try (var restarted = start(home)) {
            assertThat(restarted).isNotNull();
            var mails = mails("?to=J%C3%BCrgen@gr%C3%BCn.example");

            assertThat(mails).hasSize(1);
            assertThat(mails.get(0).get("subject").textValue()).isEqualTo("Größe");
            assertThat(mails.get(0).get("links").get(0).textValue()).isEqualTo("http://127.0.0.1:1/set?token=a-b_c");
            assertThat(mails("")).hasSize(2);
        }
    }

    @Test
    void showsTextWithoutRunningWhatIsInIt(@TempDir Path directory) throws Exception {
        try (var inbox = start(Home.create(directory, directory))) {
            assertThat(inbox).isNotNull();
            send("a@b.example", "<script>alert(1)</script>", "<img onerror=x> http://x.example/?a=1&b=2 end");

            var list = get("/").body();
            var one = get("/mails/000001").body();

            assertThat(list).contains("&lt;script&gt;").doesNotContain("<script>");
            assertThat(one)
                    .contains("&lt;img onerror=x&gt;")
                    .contains("href=\"http://x.example/?a=1&amp;b=2\"")
                    .doesNotContain("<img");
        }
    }

    @Test
    void answersUnderItsOwnNameOnly(@TempDir Path directory) throws Exception {
        try (var inbox = start(Home.create(directory, directory));
                var socket = new Socket(InetAddress.getLoopbackAddress(), ports.inbox())) {
            assertThat(inbox).isNotNull();
            OutputStream request = socket.getOutputStream();
            request.write("GET /api/mails HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
            assertThat(get("/nothing").statusCode()).isEqualTo(404);
            assertThat(get("/mails/000009").statusCode()).isEqualTo(404);
        }
    }

    private record Running(Inbox inbox, LocalWeb web) implements AutoCloseable {
        @Override
        public void close() {
            web.close();
            inbox.close();
        }
    }

    private Running start(Home home) {
        var inbox = Inbox.start(home, ports, Clock.systemUTC());
        return new Running(inbox, LocalWeb.start(ports.inbox(), Map.of("/", inbox.pages())));
    }

    private void send(String to, String subject, String text) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(ports.smtp()));
        settings.put("mail.mime.allowutf8", "true");
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("zugang@zugang.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, false));
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>not this one</p>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        Transport.send(message);
    }

    private JsonNode mails(String query) throws Exception {
        return new ObjectMapper().readTree(get("/api/mails" + query).body()).get("mails");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + ports.inbox() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
