package io.zugang.tenant.identifier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NameKeyTest {

    @Test
    void ignoresCaseSpacingAndInvisibleCharacters() {
        var expected = new NameKey("strasse & söhne gmbh");

        assertThat(NameKey.of("Straße & Söhne GmbH")).isEqualTo(expected);
        assertThat(NameKey.of("  STRASSE\u00a0& \u2003 SO\u0308HNE\tGmbH\u200b "))
                .isEqualTo(expected);
    }

    @Test
    void keepsMarksApart() {
        assertThat(NameKey.of("Müller")).isNotEqualTo(NameKey.of("Muller"));
    }

    @Test
    void splitsIntoWords() {
        assertThat(NameKey.of("Bäckerei-Sonnenschein & Co. KG").words())
                .containsExactly("bäckerei", "co", "kg", "sonnenschein");
        assertThat(NameKey.of("%_'\\").words()).isEmpty();
    }
}
