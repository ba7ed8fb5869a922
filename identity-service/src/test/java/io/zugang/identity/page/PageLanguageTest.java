package io.zugang.identity.page;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageLanguageTest {

    @Test
    void takesTheBestLanguageThatItSpeaks() {
        assertThat(PageLanguage.of(null, "de-CH")).isEqualTo(PageLanguage.DE);
        assertThat(PageLanguage.of(null, "fr;q=1, de;q=0.4, en;q=0.8")).isEqualTo(PageLanguage.EN);
        assertThat(PageLanguage.of("de", "en")).isEqualTo(PageLanguage.DE);
        assertThat(PageLanguage.of(null, "fr")).isEqualTo(PageLanguage.EN);
        assertThat(PageLanguage.of(null, null)).isEqualTo(PageLanguage.EN);
    }

    @Test
    void survivesNonsense() {
        assertThat(PageLanguage.of("", ";;;q=,")).isEqualTo(PageLanguage.EN);
        assertThat(PageLanguage.of("-", "-, de-")).isEqualTo(PageLanguage.EN);
        assertThat(PageLanguage.of("x".repeat(5000), "*")).isEqualTo(PageLanguage.EN);
    }

    @Test
    void saysEverythingInBothLanguages() {
        var english = ResourceBundle.getBundle("page/texts", PageLanguage.EN.locale());
        var german = ResourceBundle.getBundle("page/texts", PageLanguage.DE.locale());

        assertThat(german.keySet()).isEqualTo(english.keySet());
    }
}
