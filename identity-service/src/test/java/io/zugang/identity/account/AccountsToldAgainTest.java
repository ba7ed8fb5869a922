package io.zugang.identity.account;

import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static io.zugang.identity.IdentityFixtures.awaitEvents;
import static io.zugang.identity.IdentityFixtures.company;
import static org.assertj.core.api.Assertions.assertThat;

/** What an upgrade tells to those who listened before. */
@ServiceTest
class AccountsToldAgainTest {

    private static final String MIGRATION = "/db/migration/V202611231120__tell_account_types_again.sql";

    @Test
    void tellsEachAccountOnceMoreAsItIs() throws SQLException, IOException {
        var id = company().account("early").getString("id");
        var first = data(awaitEvents("identity.account.created.v1", id));
        first.remove("initialRoles");

        upgrade();

        var again = data(awaitEvents("identity.account.updated.v1", id));
        assertThat(again.remove("changed")).isEqualTo(List.of("type"));
        assertThat(again).containsKey("type").isEqualTo(first);
    }

    private static void upgrade() throws SQLException, IOException {
        try (var script = Objects.requireNonNull(AccountsToldAgainTest.class.getResourceAsStream(MIGRATION));
                var connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        }
    }

    /** Without what is said to be nothing. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(List<Map<String, Object>> events) {
        assertThat(events).hasSize(1);
        var data = new HashMap<>((Map<String, Object>) events.get(0).get("data"));
        data.values().removeIf(Objects::isNull);
        return data;
    }
}
