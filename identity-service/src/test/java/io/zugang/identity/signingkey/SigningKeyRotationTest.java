package io.zugang.identity.signingkey;

import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class SigningKeyRotationTest {

    private static final Duration ROTATION = Duration.ofDays(90);
    private static final Duration ANNOUNCED = Duration.ofDays(2);
    private static final Duration KEPT = Duration.ofDays(14);

    @Inject
    SigningKeyService keys;

    /** Keys that tests dated into the future must not be met by other tests. */
    @AfterEach
    void forgetFutureKeys() throws SQLException {
        sql("delete from signing_key where active_from > now() + interval '1 minute'");
        keys.rotated(Instant.now());
    }

    @Test
    void makesOneKeyHoweverManyInstancesStartTogether() throws SQLException {
        sql("delete from signing_key");

        var starts = new ArrayList<CompletableFuture<KeyRing>>();
        for (int i = 0; i < 6; i++) {
            starts.add(CompletableFuture.supplyAsync(() -> keys.rotated(Instant.now())));
        }
        var rings = starts.stream().map(CompletableFuture::join).toList();

        assertThat(rings).allSatisfy(ring -> assertThat(ring.entries()).hasSize(1));
        assertThat(rings.stream()
                        .map(ring -> ring.entries().get(0).key().getKeyID())
                        .distinct())
                .hasSize(1);
        assertThat(publishedIds())
                .containsExactly(rings.get(0).entries().get(0).key().getKeyID());
    }

    @Test
    void announcesTheNextKeyBeforeItSignsAndKeepsTheFormerOne() {
        var now = Instant.now();
        var first = keys.rotated(now).current(now).orElseThrow().getKeyID();
        var announcing = now.plus(ROTATION).minus(ANNOUNCED).plusSeconds(60);

        var announced = keys.rotated(announcing);

        assertThat(announced.entries()).hasSize(2);
        assertThat(announced.current(announcing).orElseThrow().getKeyID()).isEqualTo(first);
        assertThat(publishedIds()).hasSize(2);
        assertThat(keys.rotated(announcing.plusSeconds(60)).entries())
                .as("only one")
                .hasSize(2);
        var turned = announcing.plus(ANNOUNCED);
        assertThat(announced.current(turned).orElseThrow().getKeyID()).isNotEqualTo(first);
        assertThat(announced.byId(first)).isPresent();
        assertThat(keys.rotated(turned.plus(KEPT).plusSeconds(60)).byId(first))
                .as("forgotten")
                .isEmpty();
    }

    @Test
    void keepsPrivateKeysSealed() throws SQLException {
        keys.rotated(Instant.now());

        try (var connection = TestDatabase.asSuperuser();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select encode(sealed_key, 'escape') from signing_key")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain("kty", "RSA");
            }
        }
    }

    private static List<String> publishedIds() {
        return given().get("/jwks").jsonPath().getList("keys.kid", String.class);
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
