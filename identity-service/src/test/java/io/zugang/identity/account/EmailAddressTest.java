package io.zugang.identity.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTest {

    @Test
    void foldsCaseAndWritesDomainsInAscii() {
        assertThat(EmailAddress.parse("  Jörg@x.de ")).isEmpty();
        assertThat(EmailAddress.parse(" Joerg@MÜLLER.de ").orElseThrow().value())
                .isEqualTo("joerg@xn--mller-kva.de");
        assertThat(EmailAddress.parse("a.b+c@sub.example.org").orElseThrow().value())
                .isEqualTo("a.b+c@sub.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anna",
                "anna@",
                "@kunde.example",
                "anna@kunde",
                "anna@@kunde.example",
                "an na@kunde.example",
                "anna@kunde..example",
                "anna@-kunde.example",
                "anna.@kunde.example",
                "a@b.c",
                "anna@127.0.0.1"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void foldsLogins() {
        assertThat(Login.parse("Erika.M").orElseThrow().value()).isEqualTo("erika.m");
        assertThat(Login.parse("ERIKA@X.example").orElseThrow().value()).isEqualTo("erika@x.example");
        assertThat(Login.parse("a b")).isEmpty();
        assertThat(Login.parse("x")).isEmpty();
    }
}
