package io.zugang.access.collection;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@ServiceTest
class AccessFilterTest {

    private static final List<String> QUEUES = List.of("Helpdesk_2nd_Level", "ServiceDesk", "Sales", "FAQ");
    private static final List<String> GROUPS = List.of("Resellers", "DirectCustomers", "Partners", "Suppliers");

    @Test
    @Proves("S2.29")
    void holdsExactlyTheTicketsThatSingleDecisionsAllow() {
        var track = TrackFixture.load();
        for (var profile : List.of("cmtrack_basiccustomers", "cmtrack_sales")) {
            var customer = track.customer(profile);
            for (var action : List.of("read", "append", "write")) {
                var filter = filter(customer, action, "cm.ticket").extract().jsonPath();
                int permits = 0;
                for (var queue : QUEUES) {
                    for (var group : GROUPS) {
                        boolean single = track.ticket(customer, action, queue, group)
                                .extract()
                                .path("decision");
                        assertThat(isWithin(filter, track, queue, group))
                                .as("%s may %s in %s for %s", profile, action, queue, group)
                                .isEqualTo(single);
                        permits += single ? 1 : 0;
                    }
                }
                assertThat(permits).as("%s of %s", action, profile).isLessThan(QUEUES.size() * GROUPS.size());
            }
        }
    }

    @Test
    void namesTheWholeTenantForARoleWithoutLimits() {
        var user = TestTenant.customer().account("portal-user");

        filter(user, "list", "ticket")
                .body("reason", equalTo("granted"))
                .body("any", hasSize(1))
                .body("any[0].tenants", contains(user.tenant().id().toString()))
                .body("any[0].conditional", equalTo(false))
                .body("none", hasSize(0));
    }

    @Test
    void opensNothingWithAReason() {
        var user = TestTenant.customer().account();

        filter(user, "read", "ticket").body("reason", equalTo("not-granted")).body("any", hasSize(0));
        filter(user, "no-such-action", "ticket").body("reason", equalTo("permission-unknown"));
        filter(TestAccount.unheardOf(user.tenant()), "read", "ticket").body("reason", equalTo("subject-unknown"));
    }

    @Test
    void hidesSubjectsOfOtherTenants() {
        var admin = TestTenant.customer().account("tenant-admin");
        var stranger = TestTenant.customer().account("portal-user");

        admin.calls()
                .body(body(stranger.id(), "list", "ticket"))
                .post("/access-filters")
                .then()
                .statusCode(200)
                .body("reason", equalTo("subject-unknown"));
    }

    @Test
    void refusesAQuestionWithoutAType() {
        service()
                .body(
                        "{\"subject\":{\"type\":\"account\",\"id\":\"1\"},\"action\":{\"name\":\"read\"},\"resource\":{}}")
                .post("/access-filters")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
    }

    /** What whoever stores tickets makes of the filter in a query. */
    private static boolean isWithin(JsonPath filter, TrackFixture track, String queue, String group) {
        var parts = new ArrayList<Map<String, Map<String, List<String>>>>(filter.getList("any"));
        return parts.stream().anyMatch(part -> {
            var collections = part.get("collections");
            return opens(collections, "queue", track.id(queue))
                    && opens(collections, "customer-group", track.id(group));
        });
    }

    private static boolean opens(Map<String, List<String>> collections, String type, String id) {
        return !collections.containsKey(type) || collections.get(type).contains(id);
    }

    private static ValidatableResponse filter(TestAccount account, String action, String type) {
        return service()
                .body(body(account.id(), action, type))
                .post("/access-filters")
                .then()
                .statusCode(200);
    }

    private static String body(UUID account, String action, String type) {
        return """
               {"subject":{"type":"account","id":"%s"},"action":{"name":"%s"},"resource":{"type":"%s"}}""".formatted(account, action, type);
    }
}
