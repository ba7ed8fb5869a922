package io.zugang.access.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ServiceTest
class BuiltInCataloguesTest {

    private final String key = "t" + UUID.randomUUID();

    @Inject
    CatalogueService catalogues;

    @Inject
    TenantScope scope;

    @Inject
    ObjectMapper json;

    @Test
    void writesCatalogueAndRolesOnceHoweverManyInstancesStart() throws SQLException {
        var catalogue = catalogue(1, "Once", "read");

        var starts = Stream.generate(() -> CompletableFuture.runAsync(() -> apply(catalogue)))
                .limit(4)
                .toList();
        starts.forEach(CompletableFuture::join);

        assertThat(read("select count(*) from role where key = ?")).isEqualTo("1");
        assertThat(read("select max(version) from role where key = ?")).isEqualTo("0");
        assertThat(read("select max(version) from application_catalogue where application = ?"))
                .isEqualTo("0");
    }

    @Test
    void takesOverANewerCatalogueAndLeavesItToOlderInstances() throws SQLException {
        apply(catalogue(1, "First", "read"));

        apply(catalogue(2, "Second", "read"));
        apply(catalogue(1, "First", "read"));

        assertThat(read("select max(name) from role where key = ?")).isEqualTo("Second");
    }

    @Test
    void refusesToStartWithACatalogueThatDoesNotFitTogether() {
        var bad = catalogue(1, "Bad", "fly");

        assertThatThrownBy(() -> apply(bad))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("roles[0]");
    }

    private CatalogueDocument catalogue(int revision, String name, String action) {
        try {
            return json.readValue("""
                    {"application":"%1$s","revision":%2$d,"labels":{"en":"Test"},
                     "permissions":[{"name":"%1$s.thing:read","labels":{"en":"Read"}}],
                     "roles":[{"key":"%1$s","name":"%3$s","permissions":["%1$s.thing:%4$s"]}]}""".formatted(key, revision, name, action), CatalogueDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void apply(CatalogueDocument catalogue) {
        scope.asSystem("a test applies a catalogue", () -> catalogues.applyBuiltIn(List.of(catalogue)));
    }

    private String read(String sql) throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var statement = database.prepareStatement(sql)) {
            statement.setString(1, key);
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }
}
