package io.zugang.identity;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zugang.identity.oidc.Person;
import io.zugang.platform.testing.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Limits by network, as an ingress that appends to X-Forwarded-For shows the networks. */
@ServiceTest
@TestProfile(BehindProxyTest.BehindProxy.class)
class BehindProxyTest {

    @Test
    void doesNotLetTheClientChooseItsNetwork() {
        var person = Person.inNewCompany();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(through("203.0.113." + i + ", 192.0.2.7"), person, "wrong")
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(signIn(through("203.0.113.99, 192.0.2.7"), person, Person.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
        assertThat(signIn(through("203.0.113.99").header("X-Forwarded-For", "192.0.2.7"), person, Person.PASSWORD)
                        .statusCode())
                .as("in a header line of its own")
                .isEqualTo(429);
        assertThat(signIn(through("192.0.2.7, 192.0.2.8"), person, Person.PASSWORD)
                        .statusCode())
                .as("another network")
                .isEqualTo(201);
    }

    @Test
    void takesTheNeighboursOfOneIpv6NetworkTogether() {
        var person = Person.inNewCompany();
        for (int i = 0; i < 5; i++) {
            signIn(through("2001:db8:1:2::" + i), person, "wrong");
        }

        assertThat(signIn(through("2001:db8:1:2:ffff::1"), person, Person.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
        assertThat(signIn(through("2001:db8:1:3::1"), person, Person.PASSWORD).statusCode())
                .isEqualTo(201);
    }

    @Test
    void takesWhatIsNoAddressForTheProxyItself() {
        var person = Person.inNewCompany();
        for (int i = 0; i < 5; i++) {
            signIn(through("192.0.2.9, host-" + i + ".example"), person, "wrong");
        }

        assertThat(signIn(through("192.0.2.9, localhost"), person, Person.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
        assertThat(signIn(given(), person, Person.PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void limitsRegistrationsOfOneNetwork() {
        for (int i = 0; i < 3; i++) {
            assertThat(register("198.51.100.1").statusCode()).isEqualTo(201);
        }

        var refused = register("198.51.100.1");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.<String>path("code")).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3000, 3600);
        assertThat(register("198.51.100.2").statusCode()).isEqualTo(201);
    }

    @Test
    void limitsQuestionsForRealmsByNetwork() {
        for (int i = 0; i < 3; i++) {
            assertThat(realms("198.51.100.3").statusCode()).isEqualTo(200);
        }

        var refused = realms("198.51.100.3");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(realms("198.51.100.4").statusCode()).isEqualTo(200);
    }

    private static Response realms(String address) {
        return through("203.0.113.1, " + address).get("/login-options?login=anna");
    }

    private static Response register(String address) {
        return through("203.0.113.1, " + address)
                .contentType(ContentType.JSON)
                .body("{\"type\":\"CUSTOMER\"}")
                .post("/registrations");
    }

    private static RequestSpecification through(String forwarded) {
        return given().header("X-Forwarded-For", forwarded);
    }

    private static Response signIn(RequestSpecification request, Person person, String password) {
        return request.contentType(ContentType.JSON)
                .body("""
                        {"login": "%s", "password": "%s"}""".formatted(person.login(), password))
                .post("/sessions");
    }

    /** As deployed: an ingress in front, and limits that a test can reach. */
    public static class BehindProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "identity.registration.starts-per-network", "3",
                    "identity.login-option.per-network", "3");
        }
    }
}
