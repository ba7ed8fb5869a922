package io.zugang.platform.persistence;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class Uuid7Test {

    @Test
    void carriesVersionSevenAndTheIetfVariant() {
        var id = Uuid7.next();

        assertEquals(7, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void sortsInTheOrderOfCreationAlsoWithinOneMillisecond() {
        var previous = Uuid7.next();

        for (int i = 0; i < 100_000; i++) {
            var next = Uuid7.next();
            assertTrue(Long.compareUnsigned(previous.getMostSignificantBits(), next.getMostSignificantBits()) < 0);
            previous = next;
        }
    }

    @Test
    void staysUniqueAcrossThreads() {
        var seen = ConcurrentHashMap.<UUID>newKeySet();

        IntStream.range(0, 200_000).parallel().forEach(i -> seen.add(Uuid7.next()));

        assertEquals(200_000, seen.size());
    }
}
