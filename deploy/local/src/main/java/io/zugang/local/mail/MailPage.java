package io.zugang.local.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.zugang.local.web.Content.escape;

/** The inbox as HTML. Everything that came by mail is text: escaped first, then its links made clickable. */
final class MailPage {

    private static final int SHOWN = 200;
    private static final Pattern ESCAPED_LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

    private MailPage() {}

    static String list(List<Mail> mails, Optional<String> to) {
        var rows = IntStream.range(0, Math.min(SHOWN, mails.size()))
                .mapToObj(i -> row(mails.get(mails.size() - 1 - i)))
                .collect(Collectors.joining());
        return """
                <h1>Mail inbox</h1><p>%d mails, newest first, at most %d shown. No mail leaves this machine.</p>
                <form><label>To <input name="to" type="email" size="40" value="%s"></label> <button>Show</button></form>
                <table><tr><th>Received</th><th>To</th><th>Subject</th></tr>%s</table>
                """.formatted(mails.size(), SHOWN, escape(to.orElse("")), rows);
    }

    static String one(Mail mail) {
        return """
                <p><a href="/">All mails</a></p><h1>%s</h1><p>From %s<br>To %s<br>%s</p><pre>%s</pre>
                """.formatted(
                        escape(mail.subject()),
                        escape(mail.from()),
                        escape(mail.to()),
                        escape(mail.receivedAt()),
                        withLinks(escape(mail.text())));
    }

    private static String withLinks(String escaped) {
        return ESCAPED_LINK
                .matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "<a rel=\"noreferrer\" href=\"" + found.group() + "\">" + found.group() + "</a>"));
    }

    private static String row(Mail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%s\">%s</a></td></tr>"
                .formatted(
                        escape(mail.receivedAt()),
                        escape(mail.to()),
                        mail.id(),
                        mail.subject().isBlank() ? "(no subject)" : escape(mail.subject()));
    }
}
