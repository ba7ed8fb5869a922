package io.zugang.access.engine;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SubjectIndexTest {

    private final SubjectIndex index = new SubjectIndex();

    @Test
    void findsAMillionRandomKeysAndNoOthers() {
        var random = new Random(3);
        for (int i = 0; i < 1_000_000; i++) {
            index.put(SubjectKey.of("account", new UUID(random.nextLong(), random.nextLong()).toString()), i);
        }

        var again = new Random(3);
        for (int i = 0; i < 1_000_000; i++) {
            assertPlace(i, "account", new UUID(again.nextLong(), again.nextLong()).toString());
        }
        for (int i = 0; i < 100_000; i++) {
            assertPlace(SubjectIndex.NOWHERE, "account", new UUID(again.nextLong(), again.nextLong()).toString());
        }
    }

    @Test
    void findsKeysThatAreCountedUp() {
        for (int i = 0; i < 200_000; i++) {
            index.put(SubjectKey.of("account", new UUID(0, i).toString()), i);
            index.put(SubjectKey.of("account", new UUID((long) i << 32, 0).toString()), i);
        }

        for (int i = 1; i < 200_000; i++) {
            assertPlace(i, "account", new UUID(0, i).toString());
            assertPlace(i, "account", new UUID((long) i << 32, 0).toString());
        }
    }

    @Test
    void findsNamesThatAreNoNumbers() {
        for (int i = 0; i < 20_000; i++) {
            index.put(SubjectKey.of("service", "client-" + i), i);
            index.put(SubjectKey.of("account", "client-" + i), 20_000 + i);
        }

        for (int i = 0; i < 20_000; i++) {
            assertPlace(i, "service", "client-" + i);
            assertPlace(20_000 + i, "account", "client-" + i);
        }
        assertPlace(SubjectIndex.NOWHERE, "servic", "eclient-1");
        assertPlace(SubjectIndex.NOWHERE, "service", "");
        assertPlace(SubjectIndex.NOWHERE, "", "client-1");
    }

    @Test
    void namesOfAnyLengthAreDifferentNames() {
        var names = IntStream.range(0, 70).mapToObj("x"::repeat).toList();
        names.forEach(name -> index.put(SubjectKey.of("t", name), name.length()));

        names.forEach(name -> assertPlace(name.length(), "t", name));
        assertPlace(SubjectIndex.NOWHERE, "tx", "");
    }

    @Test
    void anotherSpellingOfAnIdIsAnotherName() {
        var id = "0198a1b2-00ab-7000-8000-00000000abcd";
        var spellings = List.of(
                id.toUpperCase(Locale.ROOT),
                id.replace("-", ""),
                "198a1b2-00ab-7000-8000-00000000abcd",
                "{" + id + "}",
                id + " ",
                "0198A1b2-00ab-7000-8000-00000000abcd",
                "0198a1b2-00ab-7000-8000-00000000abcg",
                "0198a1b2-00ab-7000-80000-0000000abcd",
                "0198a1b2-00ab-7000-8000-00000000abc\u0661");
        index.put(SubjectKey.of("account", id), 1);

        spellings.forEach(spelling -> assertPlace(SubjectIndex.NOWHERE, "account", spelling));
        assertPlace(SubjectIndex.NOWHERE, "service", id);
        spellings.forEach(spelling -> index.put(SubjectKey.of("account", spelling), 2));
        assertPlace(1, "account", id);
        spellings.forEach(spelling -> assertPlace(2, "account", spelling));
    }

    @Test
    void theLastPlaceCounts() {
        var key = SubjectKey.of("account", new UUID(5, 5).toString());
        index.put(key, 7);
        index.put(key, 0);
        assertThat(index.find(key)).isZero();
        index.put(key, Long.MAX_VALUE - 1);
        assertThat(index.find(key)).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void theIdOfAllZerosIsAKeyLikeAnyOther() {
        var zeros = SubjectKey.of("account", new UUID(0, 0).toString());
        assertThat(index.find(zeros)).isEqualTo(SubjectIndex.NOWHERE);
        index.put(zeros, 3);
        assertThat(index.find(zeros)).isEqualTo(3);
    }

    @Test
    void readersFindWhatWasPutWhileTheIndexGrows() throws Exception {
        var keys = IntStream.range(0, 300_000)
                .mapToObj(i -> SubjectKey.of("account", new UUID(i * 0x9e3779b97f4a7c15L, i).toString()))
                .toArray(SubjectKey[]::new);
        var written = new AtomicInteger();
        var readers = IntStream.range(0, 2)
                .mapToObj(reader -> CompletableFuture.runAsync(() -> read(keys, written, reader)))
                .toList();

        for (int i = 0; i < keys.length; i++) {
            index.put(keys[i], i);
            written.set(i + 1);
        }

        for (var reader : readers) {
            reader.get(60, TimeUnit.SECONDS);
        }
    }

    /** What was written before must be there, and nothing may stand where something else belongs. */
    private void read(SubjectKey[] keys, AtomicInteger written, int seed) {
        var random = new Random(seed);
        while (written.get() < keys.length) {
            int there = written.get();
            int asked = random.nextInt(keys.length);
            long place = index.find(keys[asked]);
            if (place != asked && (asked < there || place != SubjectIndex.NOWHERE)) {
                throw new AssertionError("Place " + place + " for " + asked + " of " + there);
            }
        }
    }

    private void assertPlace(long place, String type, String id) {
        long found = index.find(SubjectKey.of(type, id));
        if (found != place) {
            assertThat(found).as(type + " " + id).isEqualTo(place);
        }
    }
}
