package io.zugang.access.activerole;

import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.events;
import static io.zugang.access.Assigning.assigned;
import static org.assertj.core.api.Assertions.assertThat;

/** What an upgrade tells to those who listen from then on. */
@ServiceTest
class ActiveRolesToldAgainTest {

    private static final String MIGRATION = "/db/migration/V202611231153__tell_active_roles_again.sql";
    private static final String CHANGED = "access.active-role.changed.v1";

    @Test
    void tellsEachActiveRoleOnceMore() throws SQLException, IOException {
        var acme = TestTenant.customer();
        var user = acme.account();
        assigned(acme.account("tenant-owner"), user, "config", "");
        var first = data(awaitEvent(CHANGED, user.id()));

        upgrade();

        var all = Await.until(
                "the role to be told again",
                Duration.ofSeconds(15),
                () -> events(CHANGED, user.id()),
                told -> told.size() > 1);
        assertThat(all).hasSize(2);
        assertThat(data(all.get(1))).containsEntry("role", "config").isEqualTo(first);
    }

    /** Without what is said to be nothing. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> event) {
        var data = new HashMap<>((Map<String, Object>) event.get("data"));
        data.values().removeIf(Objects::isNull);
        return data;
    }

    private static void upgrade() throws SQLException, IOException {
        try (var script = Objects.requireNonNull(ActiveRolesToldAgainTest.class.getResourceAsStream(MIGRATION));
                var connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        }
    }
}
