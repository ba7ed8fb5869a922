package io.zugang.sync.work;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({"1, 750, 1000", "2, 1500, 2000", "3, 3000, 4000", "7, 45000, 60000", "500, 45000, 60000"})
    void doublesUpToTheLongestPause(int failures, long atLeast, long atMost) {
        assertThat(backoff.after(failures).toMillis()).isBetween(atLeast, atMost);
    }

    @Test
    void startsWithTheShortestPause() {
        assertThat(backoff.after(0)).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
