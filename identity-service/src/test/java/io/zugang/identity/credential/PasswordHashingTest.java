package io.zugang.identity.credential;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing(1, 1);

    @Test
    void hashesWithOwaspParametersAndOwnSalts() {
        var one = hashing.hash("kupfer-lampe".toCharArray());
        var two = hashing.hash("kupfer-lampe".toCharArray());

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(two);
        assertThat(hashing.matches("kupfer-lampe".toCharArray(), one)).isTrue();
        assertThat(hashing.matches("kupfer-Lampe".toCharArray(), one)).isFalse();
        assertThat(hashing.isOutdated(one)).isFalse();
    }

    @Test
    void takesTheSameCharactersHoweverTheyAreComposed() {
        var hash = hashing.hash("s\u00fc\u00dfer-l\u00f6we".toCharArray());

        assertThat(hashing.matches("su\u0308\u00dfer-lo\u0308we".toCharArray(), hash))
                .isTrue();
    }

    @Test
    void knowsHashesOfFormerParameters() {
        var former = new Argon2Hash(7168, 1, 1, new byte[16], new byte[32])
                .of("kupfer-lampe".getBytes(StandardCharsets.UTF_8))
                .stored();

        assertThat(hashing.isOutdated(former)).isTrue();
        assertThat(hashing.matches("kupfer-lampe".toCharArray(), former)).isTrue();
    }

    /** Made by the reference implementation of argon2, from its own test suite. */
    @Test
    void understandsHashesOfOtherImplementations() {
        var foreign = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(hashing.matches("password".toCharArray(), foreign)).isTrue();
        assertThat(hashing.matches("passwort".toCharArray(), foreign)).isFalse();
    }
}
