package io.zugang.access.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionSetTest {

    @Test
    void containsWhatItWasMadeOf() {
        var set = PermissionSet.of(0, 63, 64, 200);

        assertThat(set.size()).isEqualTo(4);
        assertThat(List.of(0, 63, 64, 200)).allMatch(set::contains);
        assertThat(List.of(1, 62, 65, 128, 199, 201, 10_000)).noneMatch(set::contains);
        assertThat(PermissionSet.NONE.isEmpty()).isTrue();
        assertThat(PermissionSet.of().contains(0)).isFalse();
    }

    @Test
    void isTheSameHoweverItCameAbout() {
        var small = PermissionSet.of(3);
        var trimmed = PermissionSet.of(3, 500).minus(PermissionSet.of(500));

        assertThat(trimmed).isEqualTo(small).hasSameHashCodeAs(small);
        assertThat(small).isNotEqualTo(PermissionSet.of(4)).isNotEqualTo(PermissionSet.NONE);
        assertThat(PermissionSet.of(500).minus(PermissionSet.of(500))).isEqualTo(PermissionSet.NONE);
    }

    @Test
    void calculatesAsSetsOfNumbersDo() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var left = numbers(random);
            var right = numbers(random);
            var sum = new TreeSet<>(left);
            sum.addAll(right);
            var rest = new TreeSet<>(left);
            rest.removeAll(right);
            var both = new TreeSet<>(left);
            both.retainAll(right);

            assertThat(numbers(set(left).plus(set(right)))).containsExactlyElementsOf(sum);
            assertThat(numbers(set(left).minus(set(right)))).containsExactlyElementsOf(rest);
            assertThat(numbers(set(left).and(set(right)))).containsExactlyElementsOf(both);
            assertThat(set(left).equals(set(right))).isEqualTo(left.equals(right));
        }
    }

    private static TreeSet<Integer> numbers(Random random) {
        var numbers = new TreeSet<Integer>();
        int highest = 1 + random.nextInt(400);
        for (int i = random.nextInt(12); i > 0; i--) {
            numbers.add(random.nextInt(highest));
        }
        return numbers;
    }

    private static PermissionSet set(TreeSet<Integer> numbers) {
        return PermissionSet.of(numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<Integer> numbers(PermissionSet set) {
        var numbers = new ArrayList<Integer>();
        set.forEach(numbers::add);
        assertThat(numbers).hasSize(set.size()).isSorted().allMatch(set::contains);
        return numbers;
    }
}
