package io.zugang.identity.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A login in the form it is stored and compared in. A login that is an e-mail address follows the address's rules. */
public record Login(String value) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._+-]{1,63}");

    /** The login in its normal form, or nothing if the text cannot be one. */
    public static Optional<Login> parse(@Nullable String text) {
        if (text == null || text.length() > 254) {
            return Optional.empty();
        }
        if (text.indexOf('@') >= 0) {
            return EmailAddress.parse(text).map(email -> new Login(email.value()));
        }
        var normal = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NAME.matcher(normal).matches() ? Optional.of(new Login(normal)) : Optional.empty();
    }
}
