package io.zugang.identity;

import io.restassured.http.ContentType;
import io.zugang.identity.oidc.Application;
import io.zugang.platform.testing.FourRefusals;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static io.restassured.RestAssured.given;

@ServiceTest
class RefusalsTest {

    @TestFactory
    Stream<DynamicTest> refusals() {
        var acme = IdentityFixtures.company();
        var account = acme.account("erika").getString("id");
        var registration = registration();
        var client = client(acme);
        var application = Application.confidential().clientId();
        var provider = identityProvider(acme);
        return FourRefusals.ofServedApi()
                .open(OpenEndpoints.operationIds())
                .anyCaller("getOwnAccount")
                .existing("accountId", () -> account)
                .existing("tenantId", acme::id)
                .existing("registrationId", () -> registration)
                .existing("clientId", () -> application)
                .existing("identityProviderId", () -> provider)
                .existing("rotateClientSecret.clientId", () -> client)
                .body("updateAccount", "{\"firstName\":\"Erika\"}")
                .body("limitAccount", "{}")
                .body("updateApplication", "{}")
                .body("updateIdentityProvider", "{}")
                .tests();
    }

    private static String registration() {
        return given().contentType(ContentType.JSON)
                .body("{\"type\":\"CUSTOMER\"}")
                .post("/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String identityProvider(IdentityFixtures.Company company) {
        return given().auth()
                .oauth2(company.token("sso-administration:access"))
                .contentType(ContentType.JSON)
                .body("""
                        {"tenantId":"%s","name":"Acme","issuer":"https://login.acme.example","clientId":"zugang"}""".formatted(company.id()))
                .post("/identity-providers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String client(IdentityFixtures.Company company) {
        var installation = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.service("sync-service", "client:provision"))
                .contentType(ContentType.JSON)
                .body("{\"clientId\":\"installation-%s\",\"tenantId\":\"%s\",\"installationId\":\"%s\"}"
                        .formatted(installation, company.id(), installation))
                .post("/clients/actions/provision")
                .then()
                .statusCode(200);
        return "installation-" + installation;
    }
}
