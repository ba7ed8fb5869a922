package io.zugang.tenant;

import io.zugang.platform.testing.RowLevelSecurity;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ServiceTest
class RowLevelSecurityTest {

    @TestFactory
    Stream<DynamicTest> everyTableIsProtected() {
        return RowLevelSecurity.tests();
    }

    @Test
    void showsCompaniesWithinTheReachOnly() throws SQLException {
        var partner = partner();
        var customer = customerOf(partner);
        customerOf(partner());

        try (var app = TestDatabase.asApp()) {
            assertThat(companies(app)).isZero();
            reach(app, customer.id(), null);
            assertThat(companies(app)).isOne();
            reach(app, partner.id(), partner.id());
            assertThat(companies(app)).isEqualTo(2);
        }
    }

    @Test
    void letsPartnerWriteItsOwnCustomersOnly() throws SQLException {
        var partner = partner();
        var other = partner();

        try (var app = TestDatabase.asApp()) {
            app.setAutoCommit(false);
            reach(app, partner.id(), partner.id());
            write(app, partner.id());
            assertThatThrownBy(() -> write(app, other.id()))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
            app.rollback();
        }
    }

    @Test
    void forgetsTheWiderScopeOfAClaim() throws SQLException {
        var partner = partner();

        try (var app = TestDatabase.asApp()) {
            app.setAutoCommit(false);
            reach(app, partner.id(), null);
            try (var statement = app.createStatement()) {
                statement.execute(
                        "select identifier_claim('NAME', '" + UUID.randomUUID() + "', '" + partner.id() + "', now())");
                statement.execute("select identifier_holder('NAME', 'zugang provider')");
            }
            assertThat(companies(app)).isOne();
            app.rollback();
        }
    }

    private static void reach(Connection connection, UUID tenant, @Nullable UUID managed) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('zugang.scope', '', false), set_config('zugang.tenants', '{" + tenant
                    + "}', false), set_config('zugang.managed', '{" + (managed == null ? "" : managed) + "}', false)");
        }
    }

    private static int companies(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from tenant")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void write(Connection connection, UUID partner) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into tenant (id, version, created_at, updated_at, kind, status, name, name_key,"
                    + " partner_id) values ('" + UUID.randomUUID()
                    + "', 0, now(), now(), 'CUSTOMER', 'ACTIVE', 'n', 'n', '"
                    + partner + "')");
        }
    }
}
