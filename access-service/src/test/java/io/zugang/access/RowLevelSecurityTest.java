package io.zugang.access;

import io.zugang.platform.testing.RowLevelSecurity;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ServiceTest
class RowLevelSecurityTest {

    @TestFactory
    Stream<DynamicTest> everyTableIsProtected() {
        // System roles and shared profiles belong to nobody and are there for everybody; the tests below hold those
        // tables.
        return RowLevelSecurity.tests("role", "profile", "profile_role");
    }

    @Test
    void showsSystemRolesOnlyWithoutAScope() throws SQLException {
        var provider = TestTenant.provider().account("provider-admin");
        provider.calls()
                .body("{\"tenantId\":\"%s\",\"key\":\"own\",\"name\":\"Own\",\"permissions\":[\"role:read\"]}"
                        .formatted(TestTenant.customer().id()))
                .post("/roles")
                .then()
                .statusCode(201);

        try (var app = TestDatabase.asApp();
                var rows = app.createStatement()
                        .executeQuery("select count(tenant_id), count(*) filter (where tenant_id is null) from role")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
            assertThat(rows.getInt(2)).isPositive();
        }
    }

    @Test
    void refusesToWriteRolesOfOtherTenantsAndSystemRoles() throws SQLException {
        try (var app = TestDatabase.asApp();
                var statement = app.createStatement()) {
            for (var tenant : new String[] {"'" + UUID.randomUUID() + "'", "null"}) {
                assertThatThrownBy(() -> statement.execute("insert into role (tenant_id) values (" + tenant + ")"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
            }
            assertThat(statement.executeUpdate("update role set name = 'taken over' where tenant_id is null"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from role")).isZero();
        }
    }
}
