package io.zugang.identity.secret;

import io.zugang.platform.security.ReadinessCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Refuses a key that was typed instead of drawn: it seals every signing key. */
@ApplicationScoped
class KeyReadiness implements ReadinessCheck {

    private static final String PROPERTY = "identity.key-encryption-key";
    private static final int BYTES = 32;
    /** Of 32 random bytes fewer than this many different ones are practically impossible. */
    private static final int FEWEST_DIFFERENT = 20;

    private final Config config;

    KeyReadiness(Config config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        var key = config.getOptionalValue(PROPERTY, String.class).orElse("").strip();
        return isRandom(key)
                ? List.of()
                : List.of(
                        PROPERTY + " must be " + BYTES
                                + " random bytes in base64, the same in every replica, for example from: openssl rand -base64 32");
    }

    private static boolean isRandom(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            return bytes.length == BYTES
                    && text.chars().distinct().count() >= FEWEST_DIFFERENT
                    && text.chars().anyMatch(letter -> letter > 127);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
