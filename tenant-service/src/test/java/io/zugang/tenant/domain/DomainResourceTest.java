package io.zugang.tenant.domain;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.EventFeed;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.createCustomer;
import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.register;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.together;
import static io.zugang.tenant.TenantFixtures.unique;
import static io.zugang.tenant.TenantFixtures.uniqueDomain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@ServiceTest
@QuarkusTestResource(value = FakeDns.class, restrictToAnnotatedClass = false)
class DomainResourceTest {

    @Test
    @Proves("S1.27")
    void demandsDomainThatIsNeitherPublicNorVerifiedElsewhere() {
        var partner = partner();
        partner.request().body("""
                        {"kind": "CUSTOMER", "name": "Ohne Domain"}""").post("/tenants").then().statusCode(422).body("errors.field", contains("domain"));
        createCustomer(partner, unique("Privat"), "gmail.com")
                .then()
                .statusCode(422)
                .body("code", equalTo("public-domain"));

        var domain = uniqueDomain();
        var claimant = customerOf(partner);
        var pending = claim(claimant, domain);
        createCustomer(partner(), unique("Auch"), domain).then().statusCode(201);
        prove(claimant, pending);

        createCustomer(partner(), unique("Zu spät"), domain)
                .then()
                .statusCode(409)
                .body("code", equalTo("domain-taken"));
        claimAs(customerOf(partner), domain).then().statusCode(409).body("code", equalTo("domain-taken"));
        register(UUID.randomUUID(), "PARTNER", unique("Zu spät"), domain).then().statusCode(409);
    }

    @Test
    void makesFirstDomainThePrimaryOne() {
        var company = selfManaged();
        claim(company, "a." + company.domain());

        company.request()
                .get("/tenants/{id}/domains", company.id())
                .then()
                .statusCode(200)
                .body("items.domain", contains("a." + company.domain(), company.domain()))
                .body("items.primary", contains(false, true))
                .body("items.state", contains("PENDING", "PENDING"));
    }

    @Test
    void verifiesDomainByItsRecordAndTellsOthers() {
        var company = selfManaged();
        var id = claim(company, uniqueDomain());

        verify(company, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("FAILED"))
                .body("checkedAt", notNullValue());
        prove(company, id);

        verify(company, id).then().statusCode(200).body("state", equalTo("VERIFIED"));
        EventFeed.await(id, "tenant.domain.claimed.v1");
        assertThat(EventFeed.await(id, "tenant.domain.verified.v1")).containsEntry("state", "VERIFIED");
        assertThat(EventFeed.of(id, "tenant.domain.verified.v1")).hasSize(1);
    }

    @Test
    void givesDomainToTheOneThatProvesItFirst() throws Exception {
        var domain = uniqueDomain();
        var first = customerOf(partner());
        var second = customerOf(partner());
        var ofFirst = claim(first, domain);
        var ofSecond = claim(second, domain);
        prove(first, ofFirst);
        var record = record(second, ofSecond);
        FakeDns.put(record.get(0), record.get(1));

        var answers = together(4, () -> verify(second, ofSecond));

        assertThat(answers).extracting(Response::statusCode).containsOnly(409);
        verify(second, ofSecond).then().body("code", equalTo("domain-taken"));
    }

    @Test
    void saysSoWhenNoDnsServerAnswers() {
        var company = selfManaged();
        var domain = uniqueDomain();
        FakeDns.beSilentAbout("_zugang." + domain);
        var id = claim(company, domain);

        verify(company, id).then().statusCode(503).body("code", equalTo("dependency-unavailable"));
        company.request()
                .get("/tenants/{id}/domains/{domain}", company.id(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING"));
    }

    @Test
    void storesInternationalNamesInTheirComparableForm() {
        var company = selfManaged();

        claimAs(company, "Bücher." + company.domain().toUpperCase(Locale.ROOT) + ".")
                .then()
                .statusCode(201)
                .body("domain", equalTo("xn--bcher-kva." + company.domain()));
        claimAs(company, "xn--bcher-kva." + company.domain())
                .then()
                .statusCode(409)
                .body("code", equalTo("domain-already-claimed"));
    }

    @Test
    void refusesWhatIsNoDomainName() {
        var company = selfManaged();

        for (var text : List.of(
                "localhost", "a b.example", "-a.example", "a..example", "192.0.2.7", "a@b.example", ".", "*.a.de")) {
            claimAs(company, text).then().statusCode(422).body("errors.field", contains("domain"));
        }
        claimAs(company, "mail.GMX.de").then().statusCode(422).body("code", equalTo("public-domain"));
    }

    @Test
    void hidesDomainsOfOtherCompanies() {
        var company = selfManaged();
        var id = claim(company, uniqueDomain());
        var other = selfManaged();

        other.request().get("/tenants/{id}/domains", company.id()).then().statusCode(404);
        other.request()
                .get("/tenants/{id}/domains/{domain}", other.id(), id)
                .then()
                .statusCode(404);
        verify(other, id).then().statusCode(404);
    }

    private static void prove(Company company, UUID domainId) {
        var record = record(company, domainId);
        FakeDns.put(record.get(0), record.get(1));
        verify(company, domainId).then().statusCode(200).body("state", equalTo("VERIFIED"));
    }

    private static List<String> record(Company company, UUID domainId) {
        var domain = company.request()
                .get("/tenants/{id}/domains/{domain}", company.id(), domainId)
                .then()
                .statusCode(200)
                .extract();
        return List.of(domain.path("proof.recordName"), domain.path("proof.recordValue"));
    }

    private static Response verify(Company company, UUID domainId) {
        return company.request().post("/tenants/{id}/domains/{domain}/actions/verify", company.id(), domainId);
    }

    private static UUID claim(Company company, String domain) {
        return UUID.fromString(
                claimAs(company, domain).then().statusCode(201).extract().path("id"));
    }

    private static Response claimAs(Company company, String domain) {
        return company.request().body("""
                        {"domain": "%s"}""".formatted(domain)).post("/tenants/{id}/domains", company.id());
    }
}
