package io.zugang.identity.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealingTest {

    private static final byte[] TEXT = "a private key".getBytes(StandardCharsets.UTF_8);

    private final Sealing sealing = new Sealing(key('a'));

    @Test
    void opensWhatItSealed() {
        var sealed = sealing.seal("keys", TEXT);

        assertThat(sealing.open("keys", sealed)).hasValue(TEXT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("private");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(sealing.seal("keys", TEXT)).isNotEqualTo(sealing.seal("keys", TEXT));
    }

    @Test
    void opensNothingThatWasChangedOrSealedForAnotherPurposeOrWithAnotherKey() {
        var sealed = sealing.seal("keys", TEXT);
        var changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThat(sealing.open("keys", changed)).isEmpty();
        assertThat(sealing.open("flows", sealed)).isEmpty();
        assertThat(new Sealing(key('b')).open("keys", sealed)).isEmpty();
        for (int length = 0; length <= sealed.length; length++) {
            assertThat(sealing.open("keys", new byte[length])).isEmpty();
        }
    }

    @Test
    void refusesAKeyThatIsNotThirtyTwoBytes() {
        assertThatThrownBy(() -> new Sealing("c2hvcnQ=")).hasMessageContaining("identity.key-encryption-key");
        assertThatThrownBy(() -> new Sealing("not base64!")).hasMessageContaining("identity.key-encryption-key");
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
