package io.zugang.sync.sourceuser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.zugang.sync.delivery.ReasonCode.ATTRIBUTE_TOO_LONG;
import static io.zugang.sync.delivery.ReasonCode.ENCODING_INVALID;
import static org.assertj.core.api.Assertions.assertThat;

class SourceTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0\u2007\u202F", "\u200B", "\uFEFF "})
    void takesEveryKindOfBlankForMissing(String blank) {
        assertThat(SourceText.of(blank, 10)).isEqualTo(SourceText.of(null, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jürgen", "Groß-Gerau", "O’Neill", "Nguyễn Thị", "李小龍", "Žižek", "👩‍🔬"})
    void keepsNamesOfAnyScript(String name) {
        var text = SourceText.of(name, 50);

        assertThat(text.isIntact()).isTrue();
        assertThat(text.value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An\u0000na",
                "An\u001Bna",
                "An\nna",
                "An\uD800na",
                "An\uFFFDna",
                "An\u202Ena",
                "An\u2066na",
                "An\uE000na",
                "An\u2028na",
                "An\uFFFFna"
            })
    void cutsOutWhatIsNoPartOfAName(String name) {
        var text = SourceText.of(name, 50);

        assertThat(text.value()).isEqualTo("Anna");
        assertThat(text.defects()).containsExactly(ENCODING_INVALID);
    }

    @Test
    void recognisesTheSameNameInAnotherForm() {
        assertThat(SourceText.of("Ju\u0308rgen", 50)).isEqualTo(SourceText.of("Jürgen", 50));
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(SourceText.of("😀".repeat(10), 10).isIntact()).isTrue();

        var text = SourceText.of("😀".repeat(11), 10);

        assertThat(text.value()).isEqualTo("😀".repeat(10));
        assertThat(text.defects()).containsExactly(ATTRIBUTE_TOO_LONG);
    }
}
