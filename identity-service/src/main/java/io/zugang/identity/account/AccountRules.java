package io.zugang.identity.account;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the values of an account may look like, on every path they come by. */
public final class AccountRules {

    /** Letters of any script, and what names really contain; no link can be smuggled into a mail by a name. */
    public static final String PERSON_NAME = "[\\p{L}\\p{M}\\p{N} .,'’`´()&+-]*";

    /** Languages that pages and mails are written in. */
    public static final String LOCALE = "de|en";

    public static final String DEFAULT_LOCALE = "de";

    /** E.164. */
    public static final String MOBILE = "\\+[1-9][0-9]{6,14}";

    private AccountRules() {}

    /** The address in normal form. */
    public static String email(@Nullable String text) {
        return EmailAddress.parse(text)
                .map(EmailAddress::value)
                .orElseThrow(() -> invalid("email", "must be an e-mail address with a domain"));
    }

    static String login(String text) {
        return Login.parse(text)
                .map(Login::value)
                .orElseThrow(
                        () -> invalid("login", "must be an e-mail address, or 2 to 64 letters, digits or . _ + -"));
    }

    static void order(@Nullable Instant from, @Nullable Instant until) {
        if (from != null && until != null && !from.isBefore(until)) {
            throw invalid("validUntil", "must be after validFrom");
        }
    }

    static ProblemException invalid(String field, String message) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "Look at the field " + field + ".")
                .withField(field, message);
    }
}
