package io.zugang.tenant.contract;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IbanTest {

    @Test
    void acceptsWrittenAndElectronicForm() {
        assertThat(Iban.parse("DE89 3704 0044 0532 0130 00")).isPresent();
        assertThat(Iban.parse("gb29NWBK60161331926819")).isPresent();
        assertThat(Iban.parse("NO9386011117947")).isPresent();
        assertThat(Iban.parse("MT84MALT011000012345MTLCAST001S")).isPresent();
    }

    @Test
    void refusesWrongCheckDigitsLengthsAndCountries() {
        assertThat(Iban.parse("DE88370400440532013000")).isEmpty();
        assertThat(Iban.parse("DE8937040044053201300")).isEmpty();
        assertThat(Iban.parse("XX89370400440532013000")).isEmpty();
        assertThat(Iban.parse("DE89-3704-0044-0532-0130-00")).isEmpty();
        assertThat(Iban.parse("")).isEmpty();
    }

    @Test
    void showsCountryAndLastFourCharactersOnly() {
        assertThat(Iban.parse("DE89370400440532013000").orElseThrow()).hasToString("DE****************3000");
    }

    @Test
    void recognisesTheSameNumberByItsHash() {
        var iban = Iban.parse("DE89370400440532013000").orElseThrow();
        var other = Iban.parse("GB29NWBK60161331926819").orElseThrow();
        var hash = IbanHash.of(iban);

        assertThat(IbanHash.matches(iban, hash)).isTrue();
        assertThat(IbanHash.matches(other, hash)).isFalse();
        assertThat(IbanHash.of(iban)).isNotEqualTo(hash);
    }
}
