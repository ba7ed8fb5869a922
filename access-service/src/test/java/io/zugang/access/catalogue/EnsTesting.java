package io.zugang.access.catalogue;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

import static io.zugang.access.AccessFixtures.service;

/** A company that uses the alarm platform with all of its modules, and has one unit. */
abstract class EnsTesting {

    static final List<String> MODULES =
            List.of("pnez-dashboard", "conference-plus", "incident-management", "incident-task");

    TestTenant acme;
    UUID unit;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        MODULES.forEach(acme::withModule);
        unit = acme.unit("Plant");
    }

    TestAccount holder(String... roles) {
        return acme.account("INTERNAL", unit, roles);
    }

    /** Every permission of the platform, as the service lists them. */
    static List<String> everyPermission() {
        return TestTenant.provider()
                .account("provider-admin")
                .calls()
                .get("/permissions?application=ens&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    /** Those of the permissions that an account has on things in its unit. */
    Set<String> allowed(TestAccount account, List<String> permissions) {
        var items = permissions.stream()
                .map(permission -> "{\"action\":{\"name\":\"" + permission + "\"}}")
                .collect(Collectors.joining(","));
        List<Boolean> decisions = service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},
                         "resource":{"type":"thing","id":"1","properties":
                           {"tenantId":"%s","unitId":"%s","collections":{"team":"none"}}},
                         "evaluations":[%s]}""".formatted(account.id(), acme.id(), unit, items))
                .post("/v1/evaluations")
                .then()
                .statusCode(200)
                .extract()
                .path("evaluations.decision");
        var allowed = new HashSet<String>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i)) {
                allowed.add(permissions.get(i));
            }
        }
        return allowed;
    }
}
