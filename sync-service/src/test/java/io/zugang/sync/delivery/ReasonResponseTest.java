package io.zugang.sync.delivery;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonResponseTest {

    @ParameterizedTest
    @CsvSource({
        "de-DE, de",
        "'fr, de;q=0.5, en;q=0.4', de",
        "'en, de;q=0.9', en",
        "fr, en",
        "*, en",
        "';;;;', en",
        "-, en",
        "'-, de-', en",
        ", en"
    })
    void speaksTheLanguageThatWasAskedFor(@Nullable String header, String language) {
        assertThat(ReasonLanguage.of(header)).isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void namesTheFieldThatIsIncomplete() {
        var reason = Reason.of(ReasonCode.DATA_INCOMPLETE, "lastName");

        assertThat(message(reason, Locale.GERMAN)).isEqualTo("Unvollständige Daten: Nachname fehlt oder ist zu kurz.");
        assertThat(message(reason, Locale.ENGLISH))
                .isEqualTo("The data are incomplete: Last name is missing or too short.");
    }

    @Test
    void hasAGeneralTextForCodesOfLaterReleases() {
        assertThat(message(new Reason("QUOTA_100%_USED", null, null), Locale.ENGLISH))
                .isEqualTo("The user was refused.");
    }

    private static String message(Reason reason, Locale language) {
        return ReasonResponse.of(List.of(reason), language).get(0).message();
    }
}
