package io.zugang.access.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnitsTest {

    private static final UUID A = new UUID(-1, 1);
    private static final UUID B = new UUID(0, 5);
    private static final UUID C = new UUID(0, -5);
    private static final UUID D = new UUID(3, 0);
    private static final UUID ELSEWHERE = new UUID(4, 4);

    @Test
    void aSubtreeIsTheUnitAndEverythingBelow() {
        var units = Units.of(List.of(unit(D, C), unit(C, B), unit(B, A), unit(A, null)));

        assertThat(within(units, Set.of(B), true)).containsExactly(B, C, D);
        assertThat(within(units, Set.of(B), false)).containsExactly(B);
        assertThat(within(units, Set.of(A, D), true)).containsExactly(A, B, C, D);
        assertThat(within(units, Set.of(), true)).isEmpty();
        assertThat(within(units, Set.of(ELSEWHERE), true)).isEmpty();
    }

    @Test
    void knowsNoUnitThatIsNotThere() {
        var units = Units.of(List.of(unit(A, null)));

        assertThat(units.number(null)).isEqualTo(Units.NONE);
        assertThat(units.number(B)).isEqualTo(Units.NONE);
        assertThat(Units.EMPTY.number(A)).isEqualTo(Units.NONE);
        assertThat(units.isWithin(units.number(B), Set.of(B), false)).isFalse();
        assertThat(units.isWithin(units.number(B), Set.of(B), true)).isFalse();
    }

    @Test
    void aUnitThatMovedIsBelowItsNewParent() {
        var before = Units.of(List.of(unit(A, null), unit(B, null), unit(C, A)));
        var after = Units.of(List.of(unit(A, null), unit(B, null), unit(C, B)));

        assertThat(within(before, Set.of(A), true)).containsExactly(A, C);
        assertThat(within(after, Set.of(A), true)).containsExactly(A);
        assertThat(within(after, Set.of(B), true)).containsExactly(B, C);
    }

    @Test
    void aUnitWhoseParentIsMissingStandsAtTheTop() {
        var units = Units.of(List.of(unit(A, ELSEWHERE), unit(B, A)));

        assertThat(within(units, Set.of(ELSEWHERE), true)).isEmpty();
        assertThat(within(units, Set.of(A), true)).containsExactly(A, B);
    }

    @Test
    void aCycleEndsTheSearch() {
        var units = Units.of(List.of(unit(A, B), unit(B, C), unit(C, A), unit(D, D)));

        assertThat(within(units, Set.of(A), true)).containsExactly(A, B, C);
        assertThat(within(units, Set.of(D), true)).containsExactly(D);
        assertThat(within(units, Set.of(ELSEWHERE), true)).isEmpty();
    }

    @Test
    void agreesWithAWalkThroughRandomTrees() {
        var random = new Random(11);
        for (int round = 0; round < 100; round++) {
            var ids = new ArrayList<UUID>();
            var parents = new HashMap<UUID, UUID>();
            for (int i = 0; i < 200; i++) {
                var id = new UUID(random.nextLong(), random.nextLong());
                parents.put(id, i == 0 || random.nextInt(10) == 0 ? null : ids.get(random.nextInt(i)));
                ids.add(id);
            }
            var list = new ArrayList<>(
                    ids.stream().map(id -> unit(id, parents.get(id))).toList());
            Collections.shuffle(list, random);
            var units = Units.of(list);
            var wanted = Set.of(ids.get(random.nextInt(20)), ids.get(20 + random.nextInt(100)));

            assertThat(ids).allMatch(id -> units.isWithin(units.number(id), wanted, true) == walk(id, parents, wanted));
        }
    }

    private static boolean walk(UUID from, Map<UUID, UUID> parents, Set<UUID> wanted) {
        for (var here = from; here != null; here = parents.get(here)) {
            if (wanted.contains(here)) {
                return true;
            }
        }
        return false;
    }

    private static Units.Unit unit(UUID id, UUID parent) {
        return new Units.Unit(id, parent);
    }

    private static List<UUID> within(Units units, Set<UUID> wanted, boolean below) {
        return List.of(A, B, C, D).stream()
                .filter(id -> units.isWithin(units.number(id), wanted, below))
                .toList();
    }
}
