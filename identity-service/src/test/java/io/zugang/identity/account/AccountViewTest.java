package io.zugang.identity.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccountViewTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void heedsDatesToTheInstant() {
        assertThat(view(NOW.plusMillis(1), null, true).obstacle(NOW)).isEqualTo(SignInObstacle.NOT_YET_VALID);
        assertThat(view(NOW, null, true).obstacle(NOW)).isEqualTo(SignInObstacle.NONE);
        assertThat(view(null, NOW, true).obstacle(NOW)).isEqualTo(SignInObstacle.VALIDITY_EXPIRED);
        assertThat(view(null, NOW.plusMillis(1), true).obstacle(NOW)).isEqualTo(SignInObstacle.NONE);
    }

    @Test
    void letsDenyWin() {
        assertThat(view(null, NOW, false).obstacle(NOW)).isEqualTo(SignInObstacle.VALIDITY_EXPIRED);
        assertThat(view(null, null, false).obstacle(NOW)).isEqualTo(SignInObstacle.ACCOUNT_DISABLED);
    }

    private static AccountView view(@Nullable Instant from, @Nullable Instant until, boolean enabled) {
        return new AccountView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "erika",
                "erika@kunde.example",
                true,
                "Erika",
                "Muster",
                "de",
                enabled ? AccountStatus.ACTIVE : AccountStatus.DISABLED,
                enabled,
                from,
                until,
                false,
                Set.of(),
                false,
                Set.of(),
                "ACTIVE");
    }
}
