package io.zugang.identity.registration;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
@TestProfile(ClosedRegistrationTest.Closed.class)
class ClosedRegistrationTest {

    @Test
    @Proves("S1.33")
    void refusesNewRegistrationsWhenSwitchedOff() {
        given().contentType(ContentType.JSON)
                .body("{\"type\":\"CUSTOMER\"}")
                .post("/registrations")
                .then()
                .statusCode(403)
                .body("code", equalTo("registration-closed"));
    }

    /** The provider has switched registration off. */
    public static class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("identity.registration.enabled", "false");
        }
    }
}
