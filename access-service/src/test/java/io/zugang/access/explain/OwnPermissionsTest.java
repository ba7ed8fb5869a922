package io.zugang.access.explain;

import io.zugang.access.Assigning;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@ServiceTest
class OwnPermissionsTest {

    @Test
    void tellsAPortalWhatItsUserMayDoWithTheUsersOwnToken() {
        var acme = TestTenant.customer();
        var unit = acme.unit("North");
        var user = acme.account();
        Assigning.assign(
                        acme.account("tenant-owner"),
                        user,
                        "unit-admin",
                        ",\"scope\":\"UNIT\",\"unitId\":\"" + unit + "\"")
                .then()
                .statusCode(201);

        user.calls()
                .get("/accounts/me/effective-permissions")
                .then()
                .statusCode(200)
                .body("accountId", equalTo(user.id().toString()))
                .body("permissions.permission", hasItem("ens.person:write"))
                .body("permissions.permission", not(hasItem("contract:write")))
                .body("permissions.scopes", everyItem(contains("UNIT")))
                .body("permissions[0].keySet()", not(hasItem("grantedBy")));
    }

    @Test
    void tellsNothingToAnAccountThatIsSwitchedOff() {
        var user = TestTenant.customer().account("portal-user");
        user.disable();

        user.calls().get("/accounts/me/effective-permissions").then().statusCode(401);
    }
}
