package io.zugang.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = AuditTestResource.class, restrictToAnnotatedClass = false)
class AuditEntryTest {

    private final FakePlatform platform;
    private final AuditTrail audit;
    private final TenantScope scope;
    private final AgroalDataSource database;

    private final UUID account = UUID.randomUUID();
    private final UUID tenant = UUID.randomUUID();

    AuditEntryTest(FakePlatform platform, AuditTrail audit, TenantScope scope, AgroalDataSource database) {
        this.platform = platform;
        this.audit = audit;
        this.scope = scope;
        this.database = database;
    }

    @Test
    void showsWhoDidWhat() {
        var token = platform.token(account, tenant, Reach.tenant(tenant));
        var role = UUID.randomUUID();

        rename(token, tenant, role);

        list(token, Map.of())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].actor.type", equalTo("account"))
                .body("items[0].actor.id", equalTo(account.toString()))
                .body("items[0].actor.tenantId", equalTo(tenant.toString()))
                .body("items[0].onBehalfOf", nullValue())
                .body("items[0].action", equalTo("role.update"))
                .body("items[0].target.type", equalTo("role"))
                .body("items[0].target.id", equalTo(role.toString()))
                .body("items[0].changed", equalTo(List.of("name")))
                .body("items[0].requestId", equalTo("audit-test"));
    }

    @Test
    void namesTheTenantThatWasActedFor() {
        var customer = UUID.randomUUID();
        var token = platform.token(account, tenant, Reach.EVERYTHING);

        rename(token, customer, UUID.randomUUID());

        list(token, Map.of("tenantId", customer))
                .then()
                .statusCode(200)
                .body("items[0].onBehalfOf", equalTo(customer.toString()));
    }

    @Test
    void hidesEntriesOfOtherTenants() {
        var stranger = platform.token(UUID.randomUUID(), UUID.randomUUID(), Reach.tenant(UUID.randomUUID()));
        rename(platform.token(account, tenant, Reach.tenant(tenant)), tenant, UUID.randomUUID());

        list(stranger, Map.of()).then().statusCode(200).body("items", empty());
        list(stranger, Map.of("tenantId", tenant)).then().statusCode(200).body("items", empty());
    }

    @Test
    void showsAPartnerTheEntriesOfItsCustomers() throws Exception {
        var customer = UUID.randomUUID();
        execute("insert into tenant_ref (id, kind, partner_id, status, name, version) values ('" + customer
                + "', 'CUSTOMER', '" + tenant + "', 'ACTIVE', 'Kunde', 1)");
        rename(platform.token(account, customer, Reach.tenant(customer)), customer, UUID.randomUUID());

        var partner = platform.token(UUID.randomUUID(), tenant, Reach.managed(tenant));

        list(partner, Map.of()).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void pagesFromTheNewestEntry() {
        var token = platform.token(account, tenant, Reach.tenant(tenant));
        var last = UUID.randomUUID();
        rename(token, tenant, UUID.randomUUID());
        rename(token, tenant, UUID.randomUUID());
        rename(token, tenant, last);

        var first = list(token, Map.of("limit", 2));
        var second = list(token, Map.of("limit", 2, "cursor", first.jsonPath().getString("nextPageToken")));

        assertThat(first.jsonPath().getString("items[0].target.id")).isEqualTo(last.toString());
        var ids = new HashSet<>(first.jsonPath().getList("items.id"));
        ids.addAll(second.jsonPath().getList("items.id"));
        assertThat(ids).hasSize(3);
        assertThat(second.jsonPath().getString("nextPageToken")).isNull();
    }

    @Test
    void filtersByActionAndTarget() {
        var token = platform.token(account, tenant, Reach.tenant(tenant));
        var role = UUID.randomUUID();
        rename(token, tenant, role);
        rename(token, tenant, UUID.randomUUID());

        list(token, Map.of("targetId", role)).then().body("items", hasSize(1));
        list(token, Map.of("action", "role.update")).then().body("items", hasSize(2));
        list(token, Map.of("action", "role.delete")).then().body("items", empty());
    }

    @Test
    void namesTheServiceWhenNobodyAsked() {
        var token = platform.token(account, tenant, Reach.tenant(tenant));
        scope.asSystem(
                "the test",
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> audit.record("account.expire", "account", account, tenant, null, null)));

        list(token, Map.of())
                .then()
                .body("items[0].actor.type", equalTo("system"))
                .body("items[0].actor.id", equalTo("self-service"));
    }

    @Test
    void refusesChangesOfTheTrail() {
        rename(platform.token(account, tenant, Reach.tenant(tenant)), tenant, UUID.randomUUID());

        assertThatThrownBy(() -> execute("update audit_entry set action = 'nothing'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> execute("delete from audit_entry")).hasMessageContaining("append-only");
    }

    @Test
    void refusesWhoMayNotReadTheTrail() {
        given().get("/audit-entries").then().statusCode(401);
        list(platform.powerlessToken(), Map.of()).then().statusCode(403);
    }

    private static void rename(String token, UUID tenant, UUID role) {
        given().header("Authorization", "Bearer " + token)
                .header("X-Request-ID", "audit-test")
                .put("/tenants/" + tenant + "/roles/" + role)
                .then()
                .statusCode(204);
    }

    private static Response list(String token, Map<String, ?> parameters) {
        return given().header("Authorization", "Bearer " + token)
                .queryParams(parameters)
                .get("/audit-entries");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
