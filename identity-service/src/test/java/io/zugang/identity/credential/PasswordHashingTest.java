package io.zugang.identity.credential;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
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
        var former = Argon2Function.getInstance(7168, 1, 1, 32, Argon2.ID)
                .hash("kupfer-lampe")
                .getResult();

        assertThat(hashing.isOutdated(former)).isTrue();
        assertThat(hashing.matches("kupfer-lampe".toCharArray(), former)).isTrue();
    }
}
