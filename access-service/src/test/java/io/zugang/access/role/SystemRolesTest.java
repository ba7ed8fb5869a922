package io.zugang.access.role;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.access.decision.Scope;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class SystemRolesTest {

    private final String key = "test-" + UUID.randomUUID();

    @Inject
    SystemRoles roles;

    @Inject
    TenantScope scope;

    @Test
    void writesARoleOnceHoweverManyInstancesStart() throws SQLException {
        var catalogue = catalogue(1, "Once");

        var starts = Stream.generate(() -> CompletableFuture.runAsync(() -> load(catalogue)))
                .limit(4)
                .toList();
        starts.forEach(CompletableFuture::join);

        assertThat(read("count(*)")).isEqualTo("1");
        assertThat(read("max(version)")).isEqualTo("0");
    }

    @Test
    void takesOverANewerCatalogueAndLeavesItToOlderInstances() throws SQLException {
        load(catalogue(1, "First"));

        load(catalogue(2, "Second"));
        load(catalogue(1, "First"));

        assertThat(read("max(name)")).isEqualTo("Second");
    }

    private SystemRole.Catalogue catalogue(int revision, String name) {
        var role = new SystemRole(key, name, "For a test.", Scope.TENANT, Set.of("account:read"), Set.of());
        return new SystemRole.Catalogue(revision, List.of(role));
    }

    private void load(SystemRole.Catalogue catalogue) {
        scope.asSystem(
                "a test loads roles", () -> QuarkusTransaction.requiringNew().run(() -> roles.load(catalogue)));
    }

    private String read(String expression) throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var statement = database.prepareStatement("select " + expression + "::text from role where key = ?")) {
            statement.setString(1, key);
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }
}
