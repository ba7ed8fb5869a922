package io.zugang.access.evaluation;

import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.evaluate;
import static org.hamcrest.Matchers.equalTo;

/** What a partner's people may do for its customers, and until when. */
@ServiceTest
class PartnerReachTest {

    /** The end is on its way as an event when the question comes; nobody waits for it first. */
    @Test
    @Proves("S1.65")
    void deniesThePartnerAsSoonAsTheCustomerIsNoLongerItsOwn() {
        var partner = TestTenant.partner();
        var admin = partner.account("partner-admin");
        for (int round = 0; round < 20; round++) {
            var customer = partner.customerOfMine();
            evaluate(admin, "installation:configure", customer.id()).body("decision", equalTo(true));

            new TestTenant(customer.id(), "CUSTOMER", null).emit("ACTIVE");

            evaluate(admin, "installation:configure", customer.id())
                    .body("decision", equalTo(false))
                    .body("context.reason", equalTo("out-of-reach"));
            evaluate(customer.account("tenant-owner"), "installation:configure", customer.id())
                    .body("decision", equalTo(true));
        }
    }

    @Test
    void goesOnWithWhatItKnowsOfPartnersWhileTheirOwnerIsAway() {
        var partner = TestTenant.partner();
        var admin = partner.account("partner-admin");
        var customer = partner.customerOfMine();
        var outage = Neighbours.silence("tenant-service");
        try {
            evaluate(admin, "installation:configure", customer.id()).body("decision", equalTo(true));
        } finally {
            outage.close();
        }
    }

    @Test
    void reachesManagedCustomersOnly() {
        var partner = TestTenant.partner();
        var admin = partner.account("partner-admin");

        evaluate(admin, "contract:write", partner.customerOfMine().id()).body("decision", equalTo(true));
        evaluate(admin, "contract:write", partner.id()).body("decision", equalTo(true));
        evaluate(admin, "contract:write", TestTenant.partner().customerOfMine().id())
                .body("decision", equalTo(false));
    }
}
