package io.zugang.tenant.tenant;

import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import io.zugang.tenant.EventFeed;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.as;
import static io.zugang.tenant.TenantFixtures.provider;
import static io.zugang.tenant.TenantFixtures.register;
import static io.zugang.tenant.TenantFixtures.together;
import static io.zugang.tenant.TenantFixtures.uniqueDomain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class ProviderBootstrapTest {

    @Inject
    ProviderBootstrap bootstrap;

    @Test
    void makesOneProviderWhenSeveralInstancesStartTogether() throws Exception {
        withoutProvider();

        together(4, () -> {
            bootstrap.ensureProvider();
            return true;
        });

        var id = UUID.fromString(as(provider())
                .get("/tenants?kind=PROVIDER")
                .then()
                .statusCode(200)
                .body("items.name", contains("Zugang Provider"))
                .body("items.status", contains("ACTIVE"))
                .body("items.managedBy", contains("SELF"))
                .extract()
                .<String>path("items[0].id"));
        EventFeed.await(id, "tenant.tenant.created.v1");
        assertThat(EventFeed.of(id, "tenant.tenant.created.v1")).hasSize(1);
    }

    @Test
    void keepsTheProvidersNameFromOthers() {
        register(UUID.randomUUID(), "PARTNER", "zugang provider", uniqueDomain())
                .then()
                .statusCode(409)
                .body("code", equalTo("name-taken"));
    }

    /** As on the first start. */
    private static void withoutProvider() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from identifier_reservation using tenant"
                    + " where tenant_id = tenant.id and tenant.kind = 'PROVIDER'");
            statement.execute("delete from tenant where kind = 'PROVIDER'");
        }
    }
}
