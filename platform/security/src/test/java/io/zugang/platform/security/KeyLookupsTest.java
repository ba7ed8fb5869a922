package io.zugang.platform.security;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyLookupsTest {

    private final Hands clock = new Hands();
    private final KeyLookups lookups = new KeyLookups(clock);

    @Test
    void allowsABurstAndNoMore() {
        assertThat(taken(100)).isEqualTo(50);
    }

    @Test
    void allowsSomeMoreAsTimePasses() {
        taken(100);
        clock.now = clock.now.plusMillis(500);

        assertThat(taken(100)).isEqualTo(5);
    }

    @Test
    void savesNoMoreThanABurst() {
        clock.now = clock.now.plusSeconds(3600);

        assertThat(taken(100)).isEqualTo(50);
    }

    @Test
    void survivesAClockThatGoesBack() {
        clock.now = clock.now.minusSeconds(3600);

        assertThat(taken(100)).isEqualTo(50);
    }

    private int taken(int wanted) {
        var taken = 0;
        for (var i = 0; i < wanted; i++) {
            taken += lookups.take() ? 1 : 0;
        }
        return taken;
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2030-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
