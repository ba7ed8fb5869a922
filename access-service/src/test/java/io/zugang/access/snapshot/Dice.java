package io.zugang.access.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random choices that a seed repeats. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Something with that chance in a hundred, else nothing. */
    <T> @Nullable T perhaps(int chance, Supplier<T> value) {
        return percent(chance) ? value.get() : null;
    }

    /** So many at least and at most, none of them twice. */
    <T> List<T> some(int least, int most, Supplier<T> value) {
        var list = new ArrayList<T>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            list.add(value.get());
        }
        return list.stream().distinct().toList();
    }
}
