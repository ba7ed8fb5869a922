package io.zugang.access.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a tenant's organisational units; immutable. Arrays instead of objects, since there are many tenants with many
 * units.
 */
public final class Units {

    /** What is no unit, or has no parent. */
    public static final int NONE = -1;

    public static final Units EMPTY = new Units(List.of());

    private final long[] ids;
    private final int[] parents;

    /** Numbers plus one by the hash of the id; zero marks a free slot, of which there are plenty. */
    private final int[] slots;

    private Units(List<Unit> units) {
        ids = new long[2 * units.size()];
        parents = new int[units.size()];
        slots = new int[units.isEmpty() ? 1 : Integer.highestOneBit(units.size()) * 4];
        for (int number = 0; number < parents.length; number++) {
            var id = units.get(number).id();
            ids[2 * number] = id.getMostSignificantBits();
            ids[2 * number + 1] = id.getLeastSignificantBits();
            slots[slot(id)] = number + 1;
        }
    }

    /** A tree of these units, in any order; a unit whose parent is not among them has none. */
    public static Units of(List<Unit> units) {
        var tree = new Units(units);
        Arrays.fill(tree.parents, NONE);
        for (var unit : units) {
            tree.parents[tree.number(unit.id())] = tree.number(unit.parentId());
        }
        return tree;
    }

    /** The number of a unit in this tree, or {@link #NONE}. */
    public int number(@Nullable UUID id) {
        return id == null ? NONE : slots[slot(id)] - 1;
    }

    /** Where the number of a unit stands, or the free slot where it would. */
    private int slot(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        long hash = (high * 31 + low) * 0x9e3779b97f4a7c15L;
        int slot = (int) (hash >>> 33) & slots.length - 1;
        for (int number = slots[slot] - 1; number != NONE; number = slots[slot] - 1) {
            if (ids[2 * number] == high && ids[2 * number + 1] == low) {
                break;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** Whether a unit is one of these, or with {@code below} lies anywhere below one of these. */
    boolean isWithin(int unit, Set<UUID> wanted, boolean below) {
        // A tree that came broken from outside must not hang a decision.
        for (int here = unit, steps = 0; here != NONE && steps <= parents.length; here = parents[here], steps++) {
            if (wanted.contains(new UUID(ids[2 * here], ids[2 * here + 1]))) {
                return true;
            }
            if (!below) {
                return false;
            }
        }
        return false;
    }

    /** These units, with {@code below} those anywhere below them too. */
    public List<UUID> within(Set<UUID> wanted, boolean below) {
        return IntStream.range(0, parents.length)
                .filter(unit -> isWithin(unit, wanted, below))
                .mapToObj(unit -> new UUID(ids[2 * unit], ids[2 * unit + 1]))
                .toList();
    }

    /**
     * One unit.
     *
     * @param parentId null for a unit at the top
     */
    public record Unit(UUID id, @Nullable UUID parentId) {}
}
