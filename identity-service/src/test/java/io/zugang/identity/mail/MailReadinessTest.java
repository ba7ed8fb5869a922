package io.zugang.identity.mail;

import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailReadinessTest {

    @Test
    void namesEachInsecureSetting() {
        var insecure = new MailReadiness(
                "http://zugang.org", "no-reply@zugang.example", Optional.of("OPTIONAL"), Optional.empty());

        assertThat(insecure.problems()).hasSize(3).anyMatch(problem -> problem.startsWith("identity.public-url"));
    }

    @Test
    void isContentWithEncryptionEverywhere() {
        assertThat(new MailReadiness(
                                "https://zugang.org", "no-reply@zugang.org", Optional.of("REQUIRED"), Optional.empty())
                        .problems())
                .isEmpty();
    }
}
