package io.zugang.platform.testing;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A mail that arrived.
 *
 * @param text the plain text part, or the HTML part if there is no other
 */
public record Mail(String to, String subject, String text, String html) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

    /** Every link in the mail, in the order of the text. */
    public List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(found -> found.group().replaceFirst("[.,;)]+$", ""))
                .distinct()
                .toList();
    }
}
