package io.zugang.identity.registration;

import io.zugang.platform.testing.Inbox;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

import static io.zugang.identity.IdentityFixtures.PASSWORD;
import static io.zugang.identity.IdentityFixtures.awaitEvents;
import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.IdentityFixtures.signIn;
import static io.zugang.identity.IdentityFixtures.tell;
import static io.zugang.identity.IdentityFixtures.tokenOf;
import static io.zugang.identity.registration.Begun.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class RegistrationCompletionTest {

    @Inject
    RegistrationCompletion completion;

    @Test
    void letsTheAdministratorInBeforeTenantServiceHasTold() {
        var acme = company("CUSTOMER", "PENDING");
        var registration = start("CUSTOMER").withCompany(acme.id());
        registration.administrator(acme.address("grit")).statusCode(202);

        registration.verify(tokenOf(Inbox.awaitMail(acme.address("grit")))).statusCode(200);

        signIn(acme.address("grit"), PASSWORD).statusCode(201);
    }

    @Test
    void wakesNoCompanyThatIsAsleepForAnotherReason() {
        var acme = company("CUSTOMER", "PENDING");
        var registration = start("CUSTOMER").withCompany(acme.id());
        registration.administrator(acme.address("grit")).statusCode(202);
        tell(acme, "CUSTOMER", "SUSPENDED", 1);

        registration.verify(tokenOf(Inbox.awaitMail(acme.address("grit")))).statusCode(200);

        signIn(acme.address("grit"), PASSWORD).statusCode(403).body("code", equalTo("tenant-not-active"));
    }

    @Test
    void refusesAVerificationLinkThatWasSentToAFormerAddress() {
        var acme = company("CUSTOMER", "PENDING");
        var registration = start("CUSTOMER").withCompany(acme.id());
        registration.administrator(acme.address("grit")).statusCode(202);
        var former = tokenOf(Inbox.awaitMail(acme.address("grit")));
        String id = acme.request().get("/accounts").path("items[0].id");
        acme.patch(id, "{\"email\":\"%s\"}".formatted(acme.address("other"))).statusCode(200);

        registration.verify(former).statusCode(404).body("code", equalTo("token-unknown"));

        registration.read().body("state", equalTo("AWAITING_VERIFICATION"));
    }

    @Test
    void expiresTheOthersWhenOneCannotExpire() {
        var stuckCompany = company("CUSTOMER", "PENDING");
        var stuck = start("CUSTOMER").withCompany(stuckCompany.id());
        stuck.administrator(stuckCompany.address("grit")).statusCode(202);
        sql("update account set deleted_at = now() where tenant_id = '" + stuckCompany.id() + "'");
        var acme = company("CUSTOMER", "PENDING");
        var overdue = start("CUSTOMER").withCompany(acme.id());
        overdue.administrator(acme.address("grit")).statusCode(202);
        sql("update registration set expires_at = now() - interval '2 days' where id = '" + stuck.id() + "'");
        sql("update registration set expires_at = now() - interval '1 day' where id = '" + overdue.id() + "'");

        completion.expireOverdue();

        overdue.read().body("state", equalTo("EXPIRED"));
        assertThat(awaitEvents("identity.registration.expired.v1", overdue.id()))
                .hasSize(1);
        stuck.read().body("state", equalTo("AWAITING_VERIFICATION"));
        sql("update registration set expires_at = now() + interval '1 day' where id = '" + stuck.id() + "'");
    }

    private static void sql(String statement) {
        try (var connection = TestDatabase.asSuperuser();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
