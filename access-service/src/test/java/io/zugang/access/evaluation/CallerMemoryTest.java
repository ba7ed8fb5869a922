package io.zugang.access.evaluation;

import io.zugang.platform.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class CallerMemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final Caller CALLER = new Caller(Caller.SERVICE, "sync-service", null, null, null, null);

    private final CallerMemory memory = new CallerMemory(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void knowsWhoSentATokenUntilItExpires() {
        memory.remember("a.b.c", CALLER, NOW.plus(Duration.ofMillis(1)));
        memory.remember("d.e.f", CALLER, NOW);

        assertEquals(CALLER, memory.recall("a.b.c"));
        assertNull(memory.recall("d.e.f"));
    }

    @Test
    void knowsNoOtherToken() {
        memory.remember("a.b.c", CALLER, NOW.plusSeconds(60));

        assertNull(memory.recall("a.b.d"));
        assertNull(memory.recall(""));
    }
}
