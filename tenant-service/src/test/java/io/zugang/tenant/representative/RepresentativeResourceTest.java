package io.zugang.tenant.representative;

import io.restassured.response.Response;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Outage;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import io.zugang.tenant.EventFeed;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.as;
import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.id;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

/** What access-service makes of the assignments is proven there, by the events that are looked at here. */
@ServiceTest
class RepresentativeResourceTest {

    private static final String ASSIGNED = "tenant.representative.assigned.v1";
    private static final String UNASSIGNED = "tenant.representative.unassigned.v1";

    private final Set<UUID> candidates = ConcurrentHashMap.newKeySet();
    private final UUID manager = UUID.randomUUID();
    private String provider;
    private Company acme;
    private Outage access;

    @BeforeEach
    void setUp() {
        provider = Tokens.withReach(
                manager,
                UUID.randomUUID(),
                Reach.EVERYTHING,
                "representative:read",
                "representative:write",
                "audit:read");
        acme = selfManaged();
        access = Neighbours.on("GET", "/access/representative-candidates", request -> {
            var wanted = UUID.fromString(request.query().replace("accountId=", ""));
            return Reply.json(200, candidates.contains(wanted) ? page(wanted) : "{\"items\":[]}");
        });
    }

    @AfterEach
    void tearDown() {
        access.close();
    }

    @Test
    @Proves("S4.24")
    void listsEverybodyWhoRepresentsTheCustomer() {
        var one = candidate();
        var other = candidate();

        assign(one).then().statusCode(201).header("Location", endsWith("/representatives/" + one));
        assign(other).then().statusCode(201);

        list().then()
                .statusCode(200)
                .body("items.accountId", contains(one.toString(), other.toString()))
                .body("items.tenantId.unique()", contains(acme.id().toString()));
        as(provider)
                .get("/tenants/{id}/representatives?limit=1", acme.id())
                .then()
                .body("items.accountId", contains(one.toString()));
        as(provider)
                .get("/tenants/{id}/representatives", selfManaged().id())
                .then()
                .body("items", empty());
    }

    @Test
    @Proves("S4.25")
    void assignsCandidatesOnly() {
        assign(UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", equalTo("not-a-candidate"))
                .body("errors.field", contains("accountId"));

        list().then().body("items", empty());
        assign(candidate()).then().statusCode(201);
    }

    /** Nobody becomes a representative because a filter was left aside. */
    @Test
    void looksForTheAccountItself() {
        var another = candidate();
        Neighbours.on("GET", "/access/representative-candidates", request -> Reply.json(200, page(another)))
                .during(() -> assign(UUID.randomUUID()).then().statusCode(422));
    }

    @Test
    @Proves("S4.29")
    void tellsAccessServiceWhoRepresentsWhom() {
        var colleague = candidate();

        var assignment = id(assign(colleague).then().statusCode(201));

        assertThat(EventFeed.await(assignment, ASSIGNED))
                .containsAllEntriesOf(Map.of(
                        "id", assignment.toString(),
                        "tenantId", acme.id().toString(),
                        "accountId", colleague.toString()));
        audited("representative.assign");
    }

    @Test
    @Proves("S4.30")
    void tellsAccessServiceWhatBecomesOfTheMemberships() {
        for (var choice : Map.of(
                        "", "REMOVE", "?derivedMemberships=REMOVE", "REMOVE", "?derivedMemberships=KEEP", "KEEP")
                .entrySet()) {
            var colleague = candidate();
            var assignment = id(assign(colleague).then().statusCode(201));

            unassign(colleague, choice.getKey()).then().statusCode(204);

            assertThat(EventFeed.await(assignment, UNASSIGNED))
                    .containsAllEntriesOf(Map.of(
                            "id", assignment.toString(),
                            "tenantId", acme.id().toString(),
                            "accountId", colleague.toString(),
                            "derivedMemberships", choice.getValue()));
            unassign(colleague, choice.getKey()).then().statusCode(404);
        }
        list().then().body("items", empty());
        audited("representative.unassign", "representative.unassign-keeping-memberships");
    }

    @Test
    void refusesOtherChoices() {
        var colleague = candidate();
        assign(colleague).then().statusCode(201);

        unassign(colleague, "?derivedMemberships=keep")
                .then()
                .statusCode(400)
                .body("errors.field", contains("derivedMemberships"));

        list().then().body("items.accountId", contains(colleague.toString()));
    }

    @Test
    void assignsOnce() throws Exception {
        var colleague = candidate();

        var answers = together(4, () -> assign(colleague));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
        assign(colleague).then().statusCode(409).body("code", equalTo("already-representative"));
        unassign(colleague, "").then().statusCode(204);
        assign(colleague).then().statusCode(201);
    }

    @Test
    void letsNobodyAssignHimself() {
        candidates.add(manager);

        assign(manager).then().statusCode(403).body("code", equalTo("self-assignment"));

        list().then().body("items", empty());
    }

    @Test
    void doesNothingWithoutAccessService() {
        var colleague = candidate();
        Neighbours.on("GET", "/access/representative-candidates", request -> Reply.problem(503, "not-ready"))
                .during(() -> assign(colleague).then().statusCode(503).body("code", equalTo("dependency-unavailable")));

        list().then().body("items", empty());
        assign(colleague).then().statusCode(201);
    }

    @Test
    void letsARepresentativeGoWithItsAccount() {
        var colleague = candidate();
        var other = candidate();
        var assignment = id(assign(colleague).then().statusCode(201));
        assign(other).then().statusCode(201);

        Neighbours.emitAndAwait(
                "identity-service",
                CloudEventJson.of(
                        "identity.account.deleted.v1", colleague, UUID.randomUUID(), """
                        {"id": "%s", "status": "DELETED"}""".formatted(colleague)));

        list().then().body("items.accountId", contains(other.toString()));
        assertThat(EventFeed.await(assignment, UNASSIGNED)).containsEntry("derivedMemberships", "REMOVE");
    }

    @Test
    void staysWithinReach() {
        var partner = partner();
        var customer = customerOf(partner);
        var colleague = candidate();
        assign(colleague).then().statusCode(201);
        var token = Tokens.withReach(
                UUID.randomUUID(),
                partner.id(),
                Reach.managed(partner.id()),
                "representative:read",
                "representative:write");

        as(token).get("/tenants/{id}/representatives", acme.id()).then().statusCode(404);
        as(token)
                .delete("/tenants/{id}/representatives/{account}", acme.id(), colleague)
                .then()
                .statusCode(404);
        as(token).get("/tenants/{id}/representatives", customer.id()).then().statusCode(200);
        list().then().body("items.accountId", containsInAnyOrder(colleague.toString()));
    }

    private UUID candidate() {
        var account = UUID.randomUUID();
        candidates.add(account);
        return account;
    }

    private Response assign(UUID account) {
        return as(provider)
                .body("{\"accountId\": \"%s\"}".formatted(account))
                .post("/tenants/{id}/representatives", acme.id());
    }

    private Response unassign(UUID account, String query) {
        return as(provider).delete("/tenants/{id}/representatives/{account}" + query, acme.id(), account);
    }

    private Response list() {
        return as(provider).get("/tenants/{id}/representatives", acme.id());
    }

    private void audited(String... actions) {
        as(provider)
                .get("/audit-entries?tenantId=" + acme.id())
                .then()
                .statusCode(200)
                .body("items.action.flatten()", hasItems(actions));
    }

    private static String page(UUID account) {
        return """
                {"items": [{"id": "%s", "accountId": "%s", "source": "MANUAL", "locked": false}]}""".formatted(UUID.randomUUID(), account);
    }
}
