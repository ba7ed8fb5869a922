package io.zugang.tenant.tenant;

import io.restassured.response.Response;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import io.zugang.tenant.EventFeed;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.as;
import static io.zugang.tenant.TenantFixtures.complete;
import static io.zugang.tenant.TenantFixtures.identityService;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.register;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.together;
import static io.zugang.tenant.TenantFixtures.unique;
import static io.zugang.tenant.TenantFixtures.uniqueDomain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class RegisteredCompanyResourceTest {

    @Test
    @Proves("S1.36")
    void keepsCompanyPendingAndUnlistedUntilVerification() {
        var registration = UUID.randomUUID();
        var id = tenantId(register(registration, "PARTNER", unique("Neu"), uniqueDomain()));

        as(identityService()).get("/tenants/{id}", id).then().statusCode(200).body("status", equalTo("PENDING"));
        var other = partner();
        other.request().get("/tenants").then().body("items.id", everyItem(not(equalTo(id.toString()))));
        other.request().get("/tenants/{id}", id).then().statusCode(404);

        complete(registration, id);
        as(identityService()).get("/tenants/{id}", id).then().body("status", equalTo("ACTIVE"));
        assertThat(EventFeed.await(id, "tenant.tenant.created.v1")).containsEntry("status", "PENDING");
        assertThat(EventFeed.await(id, "tenant.tenant.activated.v1")).containsEntry("status", "ACTIVE");
    }

    @Test
    @Proves("S1.17")
    void makesCompanyThatManagesItself() {
        var registration = UUID.randomUUID();
        var id = tenantId(register(registration, "CUSTOMER", unique("Eigen"), uniqueDomain()));
        complete(registration, id);

        as(identityService())
                .get("/tenants/{id}", id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("CUSTOMER"))
                .body("managedBy", equalTo("SELF"))
                .body("$", hasKey("partnerId"))
                .body("partnerId", nullValue());
    }

    @Test
    @Proves("S1.37")
    void refusesNameThatDiffersOnlyInCaseAndSpacing() {
        var name = unique("Straße des Systemhauses");
        register(UUID.randomUUID(), "PARTNER", name, uniqueDomain()).then().statusCode(201);

        var spellings = new String[] {
            name,
            "  " + name.toUpperCase(Locale.ROOT),
            name.replace(" ", "\\u00a0 \\u2003"),
            name.replace("ß", "ss"),
            name + "\\u200b"
        };
        for (var spelling : spellings) {
            register(UUID.randomUUID(), "CUSTOMER", spelling, uniqueDomain())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("name-taken"))
                    .body("errors.field", contains("name"));
        }
    }

    @Test
    @Proves("S1.38")
    void refusesDomainOfAnotherOwnerButNotItsSiblings() {
        var domain = uniqueDomain();
        register(UUID.randomUUID(), "PARTNER", unique("A"), "pbx." + domain)
                .then()
                .statusCode(201);

        register(UUID.randomUUID(), "PARTNER", unique("B"), "PBX." + domain + ".")
                .then()
                .statusCode(409)
                .body("code", equalTo("domain-taken"));
        register(UUID.randomUUID(), "PARTNER", unique("C"), "tel." + domain)
                .then()
                .statusCode(201);
        register(UUID.randomUUID(), "CUSTOMER", unique("D"), domain).then().statusCode(201);
    }

    @Test
    void letsOneOfManyConcurrentRegistrationsHaveTheName() throws Exception {
        var name = unique("Gleichzeitig");

        var answers = together(8, () -> register(UUID.randomUUID(), "PARTNER", name, uniqueDomain()));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void letsOneOfManyConcurrentRegistrationsHaveTheDomain() throws Exception {
        var domain = uniqueDomain();

        var answers = together(8, () -> register(UUID.randomUUID(), "CUSTOMER", unique("Viele"), domain));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void makesOneCompanyOfConcurrentRepetitions() throws Exception {
        var registration = UUID.randomUUID();
        var name = unique("Doppelklick");
        var domain = uniqueDomain();

        var answers = together(6, () -> register(registration, "PARTNER", name, domain));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(new HashSet<>(answers.stream()
                        .map(RegisteredCompanyResourceTest::tenantId)
                        .toList()))
                .hasSize(1);
    }

    @Test
    void changesCompanyWhenPendingRegistrationIsRepeatedWithOtherData() {
        var registration = UUID.randomUUID();
        var firstName = unique("Vertippt");
        var firstDomain = uniqueDomain();
        var id = tenantId(register(registration, "PARTNER", firstName, firstDomain));
        var name = unique("Richtig");

        assertThat(tenantId(register(registration, "PARTNER", name, uniqueDomain())))
                .isEqualTo(id);

        as(identityService()).get("/tenants/{id}", id).then().body("name", equalTo(name));
        register(UUID.randomUUID(), "PARTNER", firstName, firstDomain).then().statusCode(201);
    }

    @Test
    void keepsOldDataWhenRepeatedRegistrationIsRefused() {
        var registration = UUID.randomUUID();
        var name = unique("Bleibt");
        var id = tenantId(register(registration, "PARTNER", name, uniqueDomain()));
        var taken = selfManaged();

        register(registration, "PARTNER", taken.name(), uniqueDomain()).then().statusCode(409);

        as(identityService()).get("/tenants/{id}", id).then().body("name", equalTo(name));
        register(UUID.randomUUID(), "PARTNER", name, uniqueDomain()).then().statusCode(409);
    }

    @Test
    void keepsTheKindOfRegistrationAsItWasProven() {
        var registration = UUID.randomUUID();
        var name = unique("Gleich");
        register(registration, "CUSTOMER", name, uniqueDomain()).then().statusCode(201);

        register(registration, "PARTNER", name, uniqueDomain())
                .then()
                .statusCode(409)
                .body("code", equalTo("registration-completed"));
    }

    @Test
    void keepsCompletedRegistrationAsItIs() {
        var registration = UUID.randomUUID();
        var name = unique("Fertig");
        var domain = uniqueDomain();
        var id = tenantId(register(registration, "PARTNER", name, domain));
        complete(registration, id);

        register(registration, "PARTNER", name, domain)
                .then()
                .statusCode(201)
                .body("tenantId", equalTo(id.toString()))
                .body("status", equalTo("ACTIVE"));
        register(registration, "PARTNER", unique("Anders"), domain)
                .then()
                .statusCode(409)
                .body("code", equalTo("registration-completed"));
    }

    @Test
    void freesNameAndDomainOfOverdueRegistration() throws SQLException {
        var name = unique("Vergessen");
        var domain = uniqueDomain();
        var id = tenantId(register(UUID.randomUUID(), "PARTNER", name, domain));
        register(UUID.randomUUID(), "PARTNER", name, domain).then().statusCode(409);
        letTimePass(id);

        register(UUID.randomUUID(), "PARTNER", name, domain).then().statusCode(201);

        as(identityService()).get("/tenants/{id}", id).then().statusCode(404);
        assertThat(EventFeed.await(id, "tenant.tenant.deleted.v1")).containsEntry("status", "DELETED");
    }

    @Test
    void freesNameWhenIdentityServiceReportsExpiry() {
        var registration = UUID.randomUUID();
        var name = unique("Abgelaufen");
        var id = tenantId(register(registration, "PARTNER", name, uniqueDomain()));

        Neighbours.emitAndAwait(
                "identity-service",
                CloudEventJson.of(
                        "identity.registration.expired.v1", registration, id, """
                        {"registrationId": "%s", "tenantId": "%s"}""".formatted(registration, id)));

        as(identityService()).get("/tenants/{id}", id).then().statusCode(404);
        register(UUID.randomUUID(), "PARTNER", name, uniqueDomain()).then().statusCode(201);
    }

    @Test
    void ignoresCompletionOfUnknownOrActiveCompany() {
        var active = partner();

        complete(UUID.randomUUID(), UUID.randomUUID());
        complete(UUID.randomUUID(), active.id());

        assertThat(EventFeed.of(active.id(), "tenant.tenant.activated.v1")).hasSize(1);
    }

    @Test
    void acceptsNoProviderAndNamesEachMissingField() {
        register(UUID.randomUUID(), "PROVIDER", "x", "x.example").then().statusCode(400);
        as(identityService())
                .body("{}")
                .post("/registered-companies")
                .then()
                .statusCode(422)
                .body("errors.field", contains("domain", "kind", "name", "registrationId"));
    }

    private static void letTimePass(UUID tenantId) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.prepareStatement(
                        "update tenant set pending_until = now() - interval '1 minute' where id = ?")) {
            statement.setObject(1, tenantId);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static UUID tenantId(Response response) {
        Map<String, String> company = response.then().statusCode(201).extract().path("$");
        return UUID.fromString(company.get("tenantId"));
    }
}
