package io.zugang.identity.account;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address in the one form it is stored and compared in: case-folded, the domain in ASCII (IDN).
 *
 * <p>The local part is ASCII only: mail servers that take other local parts (SMTPUTF8) are rare, and a link that never
 * arrives is worse than a refusal.
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*+");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(xn--[a-z0-9-]{1,59}|[a-z]{2,63})");

    /** The address in its normal form, or nothing if the text is none. */
    public static Optional<EmailAddress> parse(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var stripped = text.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 1 || at > 64) {
            return Optional.empty();
        }
        var local = stripped.substring(0, at).toLowerCase(Locale.ROOT);
        var domain = domain(stripped.substring(at + 1));
        if (!LOCAL_PART.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            return Optional.empty();
        }
        var normal = local + '@' + domain;
        return normal.length() > MAX_LENGTH ? Optional.empty() : Optional.of(new EmailAddress(normal));
    }

    private static String domain(String text) {
        try {
            return IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
