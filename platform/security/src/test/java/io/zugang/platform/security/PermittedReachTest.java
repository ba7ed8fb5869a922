package io.zugang.platform.security;

import io.zugang.platform.persistence.Reach;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermittedReachTest {

    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final UUID PARTNER = UUID.randomUUID();

    @Test
    void joinsWhatEitherPermitReaches() {
        assertThat(PermittedReach.union(Reach.tenant(A), Reach.managed(PARTNER)))
                .isEqualTo(new Reach(false, Set.of(A, PARTNER), Set.of(PARTNER)));
        assertThat(PermittedReach.union(Reach.NONE, Reach.EVERYTHING)).isEqualTo(Reach.EVERYTHING);
    }

    @Test
    void keepsWhatBothPermitsReach() {
        var both = new Reach(false, Set.of(A, B), Set.of(PARTNER));

        assertThat(PermittedReach.intersection(both, Reach.tenant(B))).isEqualTo(Reach.tenant(B));
        assertThat(PermittedReach.intersection(Reach.EVERYTHING, both)).isEqualTo(both);
        assertThat(PermittedReach.intersection(both, Reach.EVERYTHING)).isEqualTo(both);
        assertThat(PermittedReach.intersection(Reach.tenant(A), Reach.tenant(B)))
                .isEqualTo(Reach.NONE);
    }

    @Test
    void leavesOutWhatItCannotBeSureOf() {
        var customerOfThePartnerMaybe = Reach.tenant(A);

        assertThat(PermittedReach.intersection(Reach.managed(PARTNER), customerOfThePartnerMaybe))
                .isEqualTo(Reach.NONE);
    }
}
