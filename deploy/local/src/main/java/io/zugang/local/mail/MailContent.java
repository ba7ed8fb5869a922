package io.zugang.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is taken out of a MIME message: its first plain text, else its HTML without the tags. */
record MailContent(String receivedAt, String from, String to, String subject, String text) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

    static MailContent of(MimeMessage message, String recipient, Clock clock) throws MessagingException, IOException {
        var senders = message.getFrom();
        var from = senders == null || senders.length == 0 ? "" : senders[0].toString();
        var subject = message.getSubject();
        var plain = text(message, "text/plain");
        return new MailContent(
                clock.instant().toString(),
                from,
                recipient,
                subject == null ? "" : subject,
                plain.isEmpty() ? withoutTags(text(message, "text/html")) : plain);
    }

    Mail mail(String id) {
        return new Mail(id, receivedAt, from, to, subject, text, links(text));
    }

    static List<String> links(String text) {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        var found = new ArrayList<String>();
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                found.add(text(parts.getBodyPart(i), type));
            }
        }
        return found.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String withoutTags(String html) {
        return html.replaceAll("(?s)<a [^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", "$2 $1 ")
                .replaceAll("(?s)<(style|script).*?</\\1>", "")
                .replaceAll("(?i)<(br|/p|/div|/tr|/h\\d)[^>]*>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
