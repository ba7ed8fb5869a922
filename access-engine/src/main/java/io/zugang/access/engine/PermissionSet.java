package io.zugang.access.engine;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Permissions by their numbers in the {@link Catalogue}; immutable. */
public final class PermissionSet {

    public static final PermissionSet NONE = new PermissionSet(new long[0]);

    private final long[] words;

    private PermissionSet(long[] words) {
        this.words = words;
    }

    /** A set of these numbers, none of which is negative. */
    public static PermissionSet of(int... numbers) {
        int highest = Arrays.stream(numbers).max().orElse(-1);
        var words = new long[(highest >> 6) + 1];
        for (int number : numbers) {
            words[number >> 6] |= 1L << number;
        }
        return new PermissionSet(words);
    }

    public boolean contains(int number) {
        int word = number >> 6;
        return word < words.length && (words[word] & (1L << number)) != 0;
    }

    public PermissionSet plus(PermissionSet other) {
        var longer = words.length >= other.words.length ? words : other.words;
        var shorter = longer == words ? other.words : words;
        var sum = longer.clone();
        for (int i = 0; i < shorter.length; i++) {
            sum[i] |= shorter[i];
        }
        return new PermissionSet(sum);
    }

    public PermissionSet minus(PermissionSet other) {
        var rest = words.clone();
        for (int i = 0; i < Math.min(rest.length, other.words.length); i++) {
            rest[i] &= ~other.words[i];
        }
        return new PermissionSet(rest);
    }

    public PermissionSet and(PermissionSet other) {
        var both = Arrays.copyOf(words, Math.min(words.length, other.words.length));
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return new PermissionSet(both);
    }

    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** One more than any number in it can be. */
    int end() {
        return words.length << 6;
    }

    public int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** Each number, ascending. */
    public void forEach(IntConsumer consumer) {
        for (int i = 0; i < words.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                consumer.accept((i << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PermissionSet set
                && minus(set).isEmpty()
                && set.minus(this).isEmpty();
    }

    @Override
    public int hashCode() {
        int last = words.length;
        while (last > 0 && words[last - 1] == 0) {
            last--;
        }
        return Arrays.hashCode(Arrays.copyOf(words, last));
    }
}
