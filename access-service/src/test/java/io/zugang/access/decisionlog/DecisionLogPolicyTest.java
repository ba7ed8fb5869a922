package io.zugang.access.decisionlog;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.testing.ServiceTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class DecisionLogPolicyTest {

    @Inject
    AgroalDataSource database;

    @Inject
    TenantScope scope;

    private TestTenant acme;
    private TestAccount admin;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        admin = acme.account("tenant-admin");
    }

    @Test
    void keepsOneOfAHundredPermitsFromTheStart() {
        get(admin)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("permits", equalTo("SAMPLED"))
                .body("oneIn", equalTo(100));
    }

    @Test
    void isChangedByWhoKnowsItsVersionAndLeavesAnAuditEntry() {
        set(admin, "\"0\"", "{\"permits\":\"SAMPLED\",\"oneIn\":7}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("oneIn", equalTo(7));
        set(admin, "\"0\"", "{\"permits\":\"NONE\"}").then().statusCode(412);
        set(admin, "\"1\"", "{\"permits\":\"FULL\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("oneIn", nullValue());
        set(admin, "\"2\"", "{\"permits\":\"FULL\"}").then().header("ETag", equalTo("\"2\""));

        admin.calls()
                .get("/audit-entries?action=decision-log-policy.changed&tenantId=" + acme.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].changed", hasItems("permits", "oneIn"))
                .body("items[1].changed", hasItem("oneIn"))
                .body(
                        "items.actor.id",
                        contains(admin.id().toString(), admin.id().toString()));
    }

    @Test
    void isSeenByOtherInstancesAtTheirNextLook() {
        var other = new LogPolicies(database, scope);
        other.reread();
        assertThat(other.oneIn(acme.id())).isEqualTo(100);

        set(admin, "\"0\"", "{\"permits\":\"FULL\"}").then().statusCode(200);
        other.reread();
        assertThat(other.oneIn(acme.id())).isEqualTo(1);
        set(admin, "\"1\"", "{\"permits\":\"NONE\"}").then().statusCode(200);
        other.reread();
        assertThat(other.oneIn(acme.id())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"permits\":\"SAMPLED\",\"oneIn\":1}", "{\"permits\":\"SAMPLED\",\"oneIn\":1000001}"})
    void refusesWhatIsNoPolicy(String body) {
        set(admin, "\"0\"", body).then().statusCode(422).body("code", equalTo("validation-failed"));
    }

    @Test
    void keepsToTheCallersTenants() {
        var stranger = TestTenant.customer().account("tenant-admin");

        get(stranger).then().statusCode(404);
        set(stranger, "\"0\"", "{\"permits\":\"NONE\"}").then().statusCode(404);
        get(acme.account("portal-user")).then().statusCode(403);
    }

    private Response get(TestAccount account) {
        return account.calls().get("/tenants/{tenant}/decision-log-policy", acme.id());
    }

    private Response set(TestAccount account, String etag, String body) {
        return account.calls()
                .header("If-Match", etag)
                .body(body)
                .put("/tenants/{tenant}/decision-log-policy", acme.id());
    }
}
