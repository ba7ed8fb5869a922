package io.zugang.access.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Finds where a subject lives. Open addressing in arrays of numbers: ten million subjects take some 320 MB instead of a
 * gigabyte of objects. Reading takes no lock; a place, once given, is never taken back, only overwritten.
 */
final class SubjectIndex {

    /** What stands for a subject that is not there; no place is negative. */
    static final long NOWHERE = -1;

    private static final int SEGMENTS = 256;
    private static final int STRIDE = 3;
    private static final VarHandle NUMBERS = MethodHandles.arrayElementVarHandle(long[].class);

    private final Segment[] segments = new Segment[SEGMENTS];
    private final long seed = SubjectKey.of("seed", "seed").high() | 1;

    SubjectIndex() {
        for (int i = 0; i < SEGMENTS; i++) {
            segments[i] = new Segment();
        }
    }

    long find(SubjectKey key) {
        long hash = hash(key.high(), key.low());
        return segments[(int) (hash >>> 56)].find(key.high(), key.low(), (int) hash);
    }

    void put(SubjectKey key, long place) {
        long hash = hash(key.high(), key.low());
        segments[(int) (hash >>> 56)].put(key.high(), key.low(), place);
    }

    private long hash(long high, long low) {
        long mixed = (high ^ Long.rotateLeft(low, 29)) * seed;
        mixed = (mixed ^ (mixed >>> 32)) * 0x9e3779b97f4a7c15L;
        return (mixed ^ low) * seed;
    }

    private final class Segment {

        private volatile long[] table = new long[8 * STRIDE];
        private int size;

        long find(long high, long low, int hash) {
            var slots = table;
            int capacity = slots.length / STRIDE;
            int slot = slot(hash, capacity);
            while (true) {
                int at = slot * STRIDE;
                // Places are stored plus one, since zero marks a free slot; the key was written before its place.
                long place = (long) NUMBERS.getAcquire(slots, at + 2);
                if (place == 0) {
                    return NOWHERE;
                }
                if (slots[at] == high && slots[at + 1] == low) {
                    return place - 1;
                }
                slot = slot + 1 == capacity ? 0 : slot + 1;
            }
        }

        synchronized void put(long high, long low, long place) {
            if (insert(table, high, low, place + 1)) {
                size++;
                if (size * 5 > table.length / STRIDE * 4) {
                    grow();
                }
            }
        }

        private void grow() {
            var old = table;
            int capacity = old.length / STRIDE;
            var grown = new long[(capacity + capacity / 4 + 1) * STRIDE];
            for (int at = 0; at < old.length; at += STRIDE) {
                if (old[at + 2] != 0) {
                    insert(grown, old[at], old[at + 1], old[at + 2]);
                }
            }
            table = grown;
        }

        /** Whether the key is new. */
        private boolean insert(long[] slots, long high, long low, long stored) {
            int capacity = slots.length / STRIDE;
            int slot = slot((int) hash(high, low), capacity);
            while (true) {
                int at = slot * STRIDE;
                boolean free = slots[at + 2] == 0;
                if (free || slots[at] == high && slots[at + 1] == low) {
                    slots[at] = high;
                    slots[at + 1] = low;
                    NUMBERS.setRelease(slots, at + 2, stored);
                    return free;
                }
                slot = slot + 1 == capacity ? 0 : slot + 1;
            }
        }

        /** The share of the range that the hash has of all hashes. */
        private static int slot(int hash, int capacity) {
            return (int) ((hash & 0xffffffffL) * capacity >>> 32);
        }
    }
}
