package io.zugang.access.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HoldingTest {

    @Test
    void findsTheGrantsOfAPermissionHoweverManyThereAre() {
        for (int many : List.of(0, 1, 8, 9, 100)) {
            var grants = new ArrayList<Grant>();
            for (int i = 0; i < many; i++) {
                grants.add(grant("g" + i, PermissionSet.of(i % 3, 10 + i)));
            }
            var holding = new Holding(Holding.State.USABLE, grants);

            for (int permission = 0; permission < 130; permission++) {
                int asked = permission;
                assertThat(named(holding, asked))
                        .containsExactlyElementsOf(grants.stream()
                                .filter(grant -> grant.role().allowed().contains(asked))
                                .toList());
            }
        }
    }

    private static List<Grant> named(Holding holding, int permission) {
        var named = new ArrayList<Grant>();
        for (var grant : holding.grantsFor(permission)) {
            if (grant.role().allowed().contains(permission)) {
                named.add(grant);
            }
        }
        return named;
    }

    @Test
    void manyGrantsThatAllowNothingAreNoGrants() {
        var grants = new ArrayList<Grant>();
        for (int i = 0; i < 20; i++) {
            grants.add(grant("g" + i, PermissionSet.NONE));
        }

        assertThat(named(new Holding(Holding.State.USABLE, grants), 0)).isEmpty();
    }

    private static final Role ROLE = Role.allowing(null, "role", PermissionSet.of(1));

    @Test
    void isTheSameAsOneWithTheSameStateAndGrants() {
        var one = new Holding(Holding.State.USABLE, List.of(grant("a")));
        var same = new Holding(Holding.State.of(true, "ACTIVE", null, null), List.of(grant("a")));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one)
                .isNotEqualTo(new Holding(Holding.State.USABLE, List.of(grant("b"))))
                .isNotEqualTo(new Holding(Holding.State.USABLE, List.of(grant("a", PermissionSet.of(1)))))
                .isNotEqualTo(new Holding(Holding.State.USABLE, List.of()))
                .isNotEqualTo(new Holding(Holding.State.of(false, "ACTIVE", null, null), one.grants()))
                .isNotEqualTo(
                        new Holding(Holding.State.USABLE, List.of(grant("a").inactive())));
    }

    private static Grant grant(String origin) {
        return Grant.of(ROLE, origin, Grant.Reach.TENANT);
    }

    @Test
    void aRoleThatMasksOrDeniesRestricts() {
        var denying = new Role(
                null,
                "r",
                PermissionSet.NONE,
                PermissionSet.NONE,
                PermissionSet.of(1),
                Set.of(),
                null,
                Role.Limits.NONE,
                Set.of());

        assertThat(new Holding(Holding.State.USABLE, List.of()).isRestricted()).isFalse();
        assertThat(new Holding(Holding.State.USABLE, List.of(grant("a", PermissionSet.of(1)))).isRestricted())
                .isFalse();
        assertThat(new Holding(Holding.State.USABLE, List.of(Grant.of(denying, "d", Grant.Reach.TENANT)))
                        .isRestricted())
                .isTrue();
    }

    private static Grant grant(String origin, PermissionSet allowed) {
        return Grant.of(Role.allowing(null, "role", allowed), origin, Grant.Reach.TENANT);
    }
}
