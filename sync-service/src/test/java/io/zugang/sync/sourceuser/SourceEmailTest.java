package io.zugang.sync.sourceuser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SourceEmailTest {

    @ParameterizedTest
    @CsvSource({
        "anna@Example.COM, anna@example.com",
        "info@müller.de, info@xn--mller-kva.de",
        "Anna.Groß@example.com, Anna.Groß@example.com",
        "anna@, anna@",
        "anna, anna",
        "anna@a..b, anna@a..b"
    })
    void writesDomainsInOneForm(String given, String expected) {
        assertThat(SourceEmail.canonical(given)).isEqualTo(expected);
    }
}
