package io.zugang.access.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant and what its subjects hold, as it is at one version; immutable. Its subjects have numbers, which they keep from
 * one image to the next.
 */
public final class TenantImage {

    private static final int CHUNK = 256;

    private final UUID id;
    private final long version;
    private final TenantFacts facts;
    private final @Nullable Holding[][] chunks;
    private final int size;

    private TenantImage(UUID id, long version, TenantFacts facts, @Nullable Holding[][] chunks, int size) {
        this.id = id;
        this.version = version;
        this.facts = facts;
        this.chunks = chunks;
        this.size = size;
    }

    /** A tenant without subjects. */
    static TenantImage empty(UUID id) {
        return new TenantImage(id, 0, TenantFacts.UNKNOWN, new Holding[0][], 0);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public TenantFacts facts() {
        return facts;
    }

    /** How many subjects have a number, those that are gone included. */
    int size() {
        return size;
    }

    /** What the subject with a number is; null if it is gone. */
    @Nullable
    Holding holding(int number) {
        return number < size ? chunks[number / CHUNK][number % CHUNK] : null;
    }

    Editor edit() {
        return new Editor();
    }

    /** Makes the next image of this one; not for several threads. */
    final class Editor {

        private final Map<Holding, Holding> known = new HashMap<>();
        private final boolean[] copied = new boolean[chunks.length];
        private TenantFacts nextFacts = facts;
        private @Nullable Holding[][] next = chunks.clone();
        private int nextSize = size;

        void facts(TenantFacts changed) {
            nextFacts = changed;
        }

        /** The number for one more subject. */
        int add() {
            return nextSize++;
        }

        void set(int number, @Nullable Holding holding) {
            int chunk = number / CHUNK;
            if (chunk >= next.length) {
                next = Arrays.copyOf(next, Math.max(chunk + 1, next.length + next.length / 4));
            }
            var old = next[chunk];
            if (old == null) {
                next[chunk] = new Holding[CHUNK];
            } else if (chunk < copied.length && !copied[chunk]) {
                next[chunk] = Arrays.copyOf(old, CHUNK);
                copied[chunk] = true;
            }
            next[chunk][number % CHUNK] = holding == null ? null : known.computeIfAbsent(holding, same -> same);
        }

        void clear() {
            for (int number = 0; number < nextSize; number++) {
                set(number, null);
            }
        }

        TenantImage at(long nextVersion) {
            int used = (nextSize + CHUNK - 1) / CHUNK;
            var trimmed = Arrays.copyOf(next, used);
            // A small tenant does not pay for a whole chunk.
            if (used == 1 && trimmed[0] != null) {
                trimmed[0] = Arrays.copyOf(trimmed[0], nextSize);
            }
            return new TenantImage(id, nextVersion, nextFacts, trimmed, nextSize);
        }
    }
}
