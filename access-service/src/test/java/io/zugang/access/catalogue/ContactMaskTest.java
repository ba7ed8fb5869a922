package io.zugang.access.catalogue;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/**
 * What tenant-service is told of the contacts that a unit administrator without contact details sees. That it masks them
 * accordingly, in details, lists, searches and exports, is tested there.
 */
@ServiceTest
class ContactMaskTest extends EnsTesting {

    private static final String[] MASKED = {"contact.email", "contact.mobile", "contact.phone"};

    @Test
    @Proves("S5.32")
    void letsUnitAdministratorsWithoutContactDetailsSeeMaskedContactsOfTheirUnits() {
        var below = acme.unit("Shift", unit);
        var aside = acme.unit("Office");
        var account = holder("unit-admin-no-contacts");

        evaluate(account, "contact:read", contact(unit), contact(below), contact(aside), contact(null))
                .body("evaluations.decision", contains(true, true, false, false))
                .body("evaluations[0].context.masked_fields", contains(MASKED))
                .body("evaluations[1].context.masked_fields", contains(MASKED))
                .body("evaluations[2].context.reason", equalTo("out-of-scope"))
                .body("evaluations[3].context.reason", equalTo("out-of-scope"));
        evaluate(account, "contact:write", contact(unit)).body("evaluations.decision", contains(false));
        for (var configuration : new String[] {"ens.person:read", "ens.person:write"}) {
            evaluate(account, configuration, contact(unit))
                    .body("evaluations.decision", contains(false))
                    .body("evaluations[0].context.reason", equalTo("denied-by-role"));
        }
    }

    @Test
    void showsContactsToOtherUnitAdministratorsAsTheyAre() {
        var account = holder("unit-admin");

        evaluate(account, "contact:read", contact(unit), contact(null))
                .body("evaluations.decision", contains(true, false))
                .body("evaluations[0].context.masked_fields", nullValue());
        evaluate(account, "contact:write", contact(unit)).body("evaluations.decision", contains(true));
        filter(account).body("masks", empty());
    }

    /** Another role that shows more does not lift a mask. */
    @Test
    void masksWhateverElseIsHeld() {
        var account = holder("unit-admin-no-contacts", "unit-admin", "auditor");
        var aside = acme.unit("Office");

        evaluate(account, "contact:read", contact(unit), contact(aside))
                .body("evaluations.decision", contains(true, true))
                .body("evaluations[0].context.masked_fields", contains(MASKED))
                .body("evaluations[1].context.masked_fields", nullValue());
    }

    @Test
    void tellsListsWhatIsMaskedWhere() {
        var below = acme.unit("Shift", unit);

        filter(holder("unit-admin-no-contacts", "auditor"))
                .body("reason", equalTo("granted"))
                .body("masks.size()", equalTo(1))
                .body("masks[0].fields", contains(MASKED))
                .body("masks[0].part.tenants", contains(acme.id().toString()))
                .body("masks[0].part.units", containsInAnyOrder(unit.toString(), below.toString()));
        filter(holder("auditor")).body("masks", empty());
    }

    /** tenant-service asks so before it knows which contact is wanted; row-level security follows the reach. */
    @Test
    void letsThemPassTheDoorForPartsOnly() {
        var account = holder("unit-admin-no-contacts");

        door(account, "api-part")
                .body("decision", equalTo(true))
                .body("context.reach.everything", equalTo(false))
                .body("context.reach.tenants", contains(acme.id().toString()))
                .body("context.reach.managedBy", empty());
        door(account, "api").body("decision", equalTo(false)).body("context.reason", equalTo("out-of-scope"));
    }

    private static ValidatableResponse door(TestAccount account, String type) {
        return service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"contact:read"},
                         "resource":{"type":"%s","id":"tenant-service"}}""".formatted(account.id(), type))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse filter(TestAccount account) {
        return service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"contact:read"},
                         "resource":{"type":"contact"}}""".formatted(account.id()))
                .post("/access-filters")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse evaluate(TestAccount account, String permission, String... resources) {
        return service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"%s"},"evaluations":[%s]}""".formatted(account.id(), permission, String.join(",", resources)))
                .post("/v1/evaluations")
                .then()
                .statusCode(200);
    }

    private String contact(@Nullable UUID place) {
        var unitId = place == null ? "" : ",\"unitId\":\"" + place + "\"";
        return "{\"resource\":{\"type\":\"contact\",\"id\":\"%s\",\"properties\":{\"tenantId\":\"%s\"%s}}}"
                .formatted(UUID.randomUUID(), acme.id(), unitId);
    }
}
