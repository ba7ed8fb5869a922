package io.zugang.tenant.contact;

import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.as;
import static io.zugang.tenant.TenantFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/**
 * What callers see of contacts if access-service lets them into units only, or masks fields. That it does so for unit
 * administrators without contact details is tested there.
 */
@ServiceTest
class ContactSightTest extends ContactTesting {

    private static final List<String> SECRETS = List.of("kunde.example", "721 15", "0170");

    @Test
    @Proves("S5.32")
    void masksContactDetailsInDetailsListsSearchesAndExports() {
        var admin = maskedIn(north, Tokens.inUnits(UUID.randomUUID(), acme.id(), Set.of(north), "contact:read"));

        showsNoContactDetails(admin);
        listsNoContactDetails(admin);
        exportsNoContactDetails(admin);
        for (var answer : List.of(
                get(admin, anna).extract().asString(), list(admin, "").extract().asString(), export(admin, ""))) {
            assertThat(SECRETS).noneMatch(answer::contains);
        }
        as(admin)
                .header("If-Match", "\"0\"")
                .body("{\"status\": \"INACTIVE\"}")
                .patch("/tenants/{t}/contacts/{k}", acme.id(), anna)
                .then()
                .statusCode(403);
    }

    private void showsNoContactDetails(String admin) {
        get(admin, anna)
                .statusCode(200)
                .body("givenName", equalTo("Anna"))
                .body("email", equalTo("****"))
                .body("phone", equalTo("****"))
                .body("mobile", equalTo("****"))
                .body("masked", contains("email", "phone", "mobile"));
        get(admin, ben).statusCode(404);
        get(admin, carl).statusCode(404);
    }

    private void listsNoContactDetails(String admin) {
        list(admin, "")
                .body("items.givenName", contains("Anna"))
                .body("items[0].email", equalTo("****"))
                .body("items[0].phone", equalTo("****"))
                .body("items[0].mobile", equalTo("****"));
        list(admin, "?q=anna").body("items", hasSize(1));
        for (var guess : List.of("kunde", "anna.berg@kunde.example", "anna example")) {
            list(admin, "?q=" + guess).body("items", empty());
        }
    }

    private void exportsNoContactDetails(String admin) {
        var rows = export(admin, "").split("\r\n", -1);
        assertThat(rows).hasSize(3);
        assertThat(rows[1]).isEqualTo(anna + ",technical,Anna,Berg,****,****,****,de," + north + ",ACTIVE");
        assertThat(export(admin, "?q=kunde").split("\r\n", -1)).hasSize(2);
    }

    /** Neither pages that are shorter than they should be nor cursors tell that something masked was found. */
    @Test
    void findsByAFieldExactlyWhereItIsShown() {
        create("Dora", north);
        create("Emil", south);
        var user = maskedIn(north, Tokens.account(UUID.randomUUID(), acme.id(), "contact:read"));

        assertThat(found(user, "kunde")).containsExactly(List.of("Ben"), List.of("Carl"), List.of("Emil"));
        assertThat(found(user, "dora")).containsExactly(List.of("Dora"));
        assertThat(found(user, "dora kunde")).containsExactly(List.of());
        assertThat(found(acme.token(), "dora kunde")).containsExactly(List.of("Dora"));
        assertThat(export(user, "?q=kunde"))
                .contains("Ben")
                .contains("ben.berg@kunde")
                .doesNotContain("Dora");
    }

    @Test
    void masksNamesAndWhatIsNotThere() {
        var bare = id(as(acme.token())
                .body("{\"kind\": \"general\", \"familyName\": \"Ohm\", \"unitId\": \"" + north + "\"}")
                .post("/tenants/{t}/contacts", acme.id())
                .then());
        var user = Tokens.account(UUID.randomUUID(), acme.id(), "contact:read");
        Tokens.mask(user, Set.of(north), "contact.family-name", "contact.email", "ticket.text", "contact.unheard-of");

        get(user, bare)
                .body("familyName", equalTo("****"))
                .body("email", equalTo("****"))
                .body("masked", containsInAnyOrder("familyName", "email"));
        list(user, "?q=ohm").body("items", empty());
        list(user, "?q=berg").body("items.givenName", contains("Ben", "Carl"));
    }

    @Test
    void keepsWhoeverDoesNotSeeAFieldFromChangingIt() {
        var admin = maskedIn(north, Tokens.account(UUID.randomUUID(), acme.id(), "contact:read", "contact:write"));

        for (var guess : List.of("+49 721 151042-0", "+49 721 151042-1", "")) {
            patch(admin, anna, 0, "{\"phone\": \"" + guess + "\"}")
                    .statusCode(403)
                    .body("code", equalTo("field-masked"))
                    .body("errors.field", contains("phone"));
        }
        patch(admin, anna, 0, "{\"givenName\": \"Anne\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("phone", equalTo("****"));
        patch(admin, carl, 0, "{\"phone\": \"+49 30 1\"}").statusCode(200).body("phone", equalTo("+49 30 1"));
        patch(admin, carl, 1, "{\"unitId\": \"" + north + "\"}").statusCode(200).body("phone", equalTo("****"));
        post(admin, "Frieda", north).statusCode(201).body("email", equalTo("****"));
        get(acme.token(), anna).body("phone", equalTo("+49 721 151042-0"));
    }

    @Test
    void letsUnitAdministratorsWriteInTheirUnitsOnly() {
        var admin = Tokens.inUnits(UUID.randomUUID(), acme.id(), Set.of(north), "contact:read", "contact:write");

        post(admin, "Gero", north).statusCode(201).body("email", equalTo("gero.berg@kunde.example"));
        post(admin, "Gero", south).statusCode(403).body("code", equalTo("forbidden"));
        post(admin, "Gero", null).statusCode(403);
        patch(admin, anna, 0, "{\"givenName\": \"Anne\"}").statusCode(200);
        patch(admin, anna, 1, "{\"unitId\": \"" + south + "\"}").statusCode(403);
        patch(admin, ben, 0, "{\"givenName\": \"Bob\"}").statusCode(404);
        delete(admin, ben).then().statusCode(404);
        list(acme.token(), "").body("items.givenName", contains("Anne", "Ben", "Carl", "Gero"));
        assertThat(found(admin, "berg")).containsExactly(List.of("Anne"), List.of("Gero"));
    }
}
