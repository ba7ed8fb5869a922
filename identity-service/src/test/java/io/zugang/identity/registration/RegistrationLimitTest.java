package io.zugang.identity.registration;

import io.restassured.response.ValidatableResponse;
import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.ServiceTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.registration.Begun.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

/** Nobody fills a stranger's mailbox by registrations. */
@ServiceTest
class RegistrationLimitTest {

    @Test
    void countsMailsOfOneRegistrationOverItsRestarts() {
        var acme = company("CUSTOMER", "PENDING");
        var registration = start("CUSTOMER").withCompany(acme.id());
        registration.administrator(acme.address("a0")).statusCode(202);
        for (int i = 1; i <= 3; i++) {
            registration.post("/actions/restart").statusCode(200);
            registration
                    .withCompany(acme.id())
                    .administrator(acme.address("a" + i))
                    .statusCode(202);
        }
        registration.post("/actions/restart").statusCode(200);

        var refused = registration
                .withCompany(acme.id())
                .administrator(acme.address("a4"))
                .statusCode(429)
                .body("code", equalTo("resend-limit"))
                .body("retryAfter", greaterThan(3000))
                .extract();

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3000, 3600);
    }

    @Test
    void writesToOneAddressAFewTimesAnHourHoweverManyRegistrationsNameIt() {
        var acme = company("CUSTOMER", "PENDING");
        var victim = acme.address("victim");
        for (int i = 0; i < 5; i++) {
            register(victim.toUpperCase(Locale.ROOT)).statusCode(202);
        }

        var refused = register(victim)
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .extract();

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3000, 3600);
        register(acme.address("other")).statusCode(202);
        assertThat(Inbox.awaitMails(victim, 2)).hasSizeLessThanOrEqualTo(5);
    }

    private static ValidatableResponse register(String address) {
        return start("CUSTOMER")
                .withCompany(company("CUSTOMER", "PENDING").id())
                .administrator(address);
    }
}
