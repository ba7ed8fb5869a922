package io.zugang.access.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueTest {

    private final Catalogue catalogue = new Catalogue(List.of(
            Permission.of("ticket:read"),
            Permission.of("ticket:write"),
            Permission.of("ens.alarm:read"),
            Permission.of("ens.alarm:trigger"),
            Permission.of("ens.report:read")));

    @Test
    void numbersPermissionsInTheOrderGiven() {
        assertThat(catalogue.size()).isEqualTo(5);
        assertThat(catalogue.number("ticket", "write")).isEqualTo(1);
        assertThat(catalogue.number("ens.alarm:trigger")).isEqualTo(3);
        assertThat(catalogue.permission(3).name()).isEqualTo("ens.alarm:trigger");
        assertThat(catalogue.permissions())
                .extracting(Permission::application)
                .containsExactly("zugang", "zugang", "ens", "ens", "ens");
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        assertThat(List.of("", ":", "ticket", "ticket:", ":read", "ticket:read:", "TICKET:read", "ticket:read "))
                .allMatch(name -> catalogue.number(name) == Catalogue.UNKNOWN);
        assertThat(catalogue.number("ticke", "tread")).isEqualTo(Catalogue.UNKNOWN);
        assertThat(catalogue.number("", "")).isEqualTo(Catalogue.UNKNOWN);
    }

    @Test
    void takesAnActionWithAColonAsTheWholeName() {
        assertThat(catalogue.number("anything", "ens.report:read")).isEqualTo(4);
        assertThat(catalogue.number("ticket", "other:read")).isEqualTo(Catalogue.UNKNOWN);
    }

    @Test
    void refusesAPermissionThatIsThereTwice() {
        var twice = List.of(Permission.of("a:b"), Permission.of("a:b"));

        assertThatThrownBy(() -> new Catalogue(twice)).hasMessageContaining("a:b");
    }

    @Test
    void findsEachOfManyPermissions() {
        var many = IntStream.range(0, 5_000)
                .mapToObj(i -> Permission.of("type" + i / 9 + ":action" + i % 9))
                .toList();
        var large = new Catalogue(many);

        for (int i = 0; i < many.size(); i++) {
            assertThat(large.number(many.get(i).resourceType(), many.get(i).action()))
                    .isEqualTo(i);
            assertThat(large.number(many.get(i).name())).isEqualTo(i);
        }
    }

    @Test
    void namesWithTheSameHashStayApart() {
        // "Aa" and "BB" have the same hash.
        var names = List.of("Aa:Aa", "Aa:BB", "BB:Aa", "BB:BB");
        var colliding = new Catalogue(names.stream().map(Permission::of).toList());

        assertThat(names).extracting(colliding::number).containsExactly(0, 1, 2, 3);
        assertThat(colliding.number("AaAa", "Aa")).isEqualTo(Catalogue.UNKNOWN);
    }

    @Test
    void matchesPatternsWithStars() {
        assertThat(matching("ticket:read")).containsExactly(0);
        assertThat(matching("*")).containsExactly(0, 1, 2, 3, 4);
        assertThat(matching("ens.*:read")).containsExactly(2, 4);
        assertThat(matching("*:read")).containsExactly(0, 2, 4);
        assertThat(matching("ticket:*", "*trigger", "ticket:read")).containsExactly(0, 1, 3);
        assertThat(matching("t*t:*e*")).containsExactly(0, 1);
        assertThat(matching("**")).hasSize(5);
        assertThat(matching()).isEmpty();
    }

    @Test
    void takesEverythingButTheStarByTheLetter() {
        assertThat(matching("ens?alarm:*", "ens.al[a]rm:*", "t.cket:*", "^ticket*", "no:such", "ticket"))
                .isEmpty();
        assertThat(matching("\\E.*\\Q*", "a\\E(*", "*\\E")).isEmpty();
        assertThat(matching("ticket:read*")).containsExactly(0);
        assertThat(matching("ticket:*ead*ead")).isEmpty();
    }

    @Test
    void aPatternOfManyStarsTakesNoTime() {
        var pattern = "*e".repeat(20) + "*x";
        var large = new Catalogue(List.of(Permission.of("e".repeat(400) + ":e")));

        Assertions.assertThatNoException()
                .isThrownBy(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> large.matching(List.of(pattern))));
    }

    private List<Integer> matching(String... patterns) {
        var numbers = new ArrayList<Integer>();
        catalogue.matching(List.of(patterns)).forEach(numbers::add);
        return numbers;
    }
}
