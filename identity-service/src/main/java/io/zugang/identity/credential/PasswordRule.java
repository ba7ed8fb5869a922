package io.zugang.identity.credential;

import io.zugang.identity.IdentityProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes a password acceptable (ASVS 5.0, 6.2): long enough, not among the common ones, not the login. No rules on
 * kinds of characters: they make passwords worse.
 */
@ApplicationScoped
public class PasswordRule {

    private static final int MAX_LENGTH = 128;
    private static final int MIN_DIFFERENT = 4;

    private final PasswordPolicyRepository policies;
    private final PasswordConfig config;
    private final Set<String> common = commonPasswords();

    PasswordRule(PasswordPolicyRepository policies, PasswordConfig config) {
        this.policies = policies;
        this.config = config;
    }

    /** Refuses a password that is too weak for this tenant; without a tenant the service's own rule holds. */
    public void require(char[] password, @Nullable UUID tenantId, String login) {
        int minLength = tenantId == null ? config.minLength() : policies.minLength(tenantId, config.minLength());
        var text = new String(password);
        int length = text.codePointCount(0, text.length());
        if (length < minLength) {
            throw tooWeak("must have at least " + minLength + " characters").with("minLength", minLength);
        }
        if (length > MAX_LENGTH) {
            throw tooWeak("must have at most " + MAX_LENGTH + " characters");
        }
        if (text.codePoints().distinct().count() < MIN_DIFFERENT) {
            throw tooWeak("must have more different characters");
        }
        if (isGuessable(text.toLowerCase(Locale.ROOT), login)) {
            throw tooWeak("must not be a common password or the login");
        }
    }

    private boolean isGuessable(String folded, String login) {
        return common.contains(folded) || folded.equals(login) || folded.equals(login.split("@", 2)[0]);
    }

    private static ProblemException tooWeak(String message) {
        return new ProblemException(IdentityProblem.PASSWORD_TOO_WEAK, "Choose another password.")
                .withField("password", message);
    }

    private static Set<String> commonPasswords() {
        try (var file = Objects.requireNonNull(PasswordRule.class.getResourceAsStream("/common-passwords.txt"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
