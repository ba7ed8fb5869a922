package io.zugang.access.grant;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.zugang.access.Assigning;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.evaluateAnywhere;
import static io.zugang.access.AccessFixtures.systemRole;
import static org.hamcrest.Matchers.equalTo;

/** Nobody sheds what limits him, by whichever way it came. */
@ServiceTest
class OwnLimitsTest {

    private static final String DENIES = "\"permissions\":[\"unit:read\"],\"denies\":[\"contract:read\"]";

    private TestAccount provider;
    private TestTenant acme;
    private TestAccount administrator;
    private TestAccount other;

    @BeforeEach
    void setUp() {
        provider = TestTenant.provider().account("provider-admin");
        acme = TestTenant.customer();
        administrator = acme.account("tenant-admin");
        other = acme.account("tenant-admin");
    }

    @Test
    void keepsAnAssignmentThatLimitsItsHolder() {
        var assignment = Assigning.assignedById(provider, administrator, role(DENIES));

        Assigning.take(administrator, assignment, 0).then().statusCode(403).body("code", equalTo("escalation"));
        Assigning.change(administrator, assignment, 0, "{\"validUntil\":\"2000-01-01T00:00:00Z\"}")
                .then()
                .statusCode(403);
        evaluateAnywhere(administrator, "contract:read").body("context.reason", equalTo("denied-by-role"));
        Assigning.take(other, assignment, 0).then().statusCode(204);
    }

    @Test
    void keepsAProfileThatLimitsItsHolder() {
        var limiting = profile(role(DENIES));
        var harmless = profile(role("\"permissions\":[\"unit:read\"]"));
        give(provider, limiting).statusCode(200);

        give(administrator, harmless).statusCode(403).body("code", equalTo("escalation"));
        administrator
                .calls()
                .delete("/accounts/" + administrator.id() + "/profile")
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"));
        evaluateAnywhere(administrator, "contract:read").body("context.reason", equalTo("denied-by-role"));
        other.calls()
                .delete("/accounts/" + administrator.id() + "/profile")
                .then()
                .statusCode(204);
    }

    @Test
    void keepsAMembershipThatLimitsTheMember() {
        var group = group();
        grant(other, group, 0, role(DENIES)).then().statusCode(200);
        join(other, group, administrator).then().statusCode(201);

        grant(administrator, group, 1).then().statusCode(403).body("code", equalTo("escalation"));
        administrator
                .calls()
                .delete("/groups/" + group + "/members/" + administrator.id())
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"));
        evaluateAnywhere(administrator, "contract:read").body("context.reason", equalTo("denied-by-role"));
    }

    @Test
    void locksOwnRolesForGroupsAndProfilesAndWhateverTellsThem() {
        Assigning.assign(provider, administrator, "setup", ",\"scope\":\"TENANT\",\"options\":{\"own-role\":\"NONE\"}")
                .then()
                .statusCode(201);
        var group = group();

        join(administrator, group, administrator).then().statusCode(403).body("code", equalTo("own-role-locked"));
        give(administrator, profile(role("\"permissions\":[\"unit:read\"]")))
                .statusCode(403)
                .body("code", equalTo("own-role-locked"));
        administrator
                .calls()
                .get("/accounts/" + administrator.id() + "/effective-permissions")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-role-locked"));
        join(other, group, administrator).then().statusCode(201);
    }

    @Test
    void opensAReservedProfileToOthersOnlyByOneOfThoseItIsReservedFor() {
        var profile = provider.calls()
                .body("{\"tenantId\":\"%s\",\"name\":\"%s\",\"roles\":[\"%s\"],\"assignableBy\":[\"provider-admin\"]}"
                        .formatted(acme.id(), name(), systemRole("portal-user")))
                .post("/profiles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        administrator
                .calls()
                .header("If-Match", "\"0\"")
                .body("{\"assignableBy\":[]}")
                .patch("/profiles/" + profile)
                .then()
                .statusCode(403)
                .body("code", equalTo("profile-not-assignable"));
    }

    @Test
    void takesNoRoleOfACompanyForTheBuiltInOneOfItsKey() {
        var application = "z" + UUID.randomUUID().toString().substring(0, 8);
        var fake = author(provider, application + "-boss", "\"permissions\":[\"unit:read\"]");
        Assigning.assignById(other, administrator, fake, "").then().statusCode(201);
        provider.calls()
                .body("""
                        {"application":"%1$s","revision":1,"labels":{"en":"Z"},
                         "permissions":[{"name":"%1$s.thing:read","labels":{"en":"Read"}}],
                         "roles":[{"key":"%1$s-boss","name":"Boss","permissions":["%1$s.thing:read"],"widestScope":"TENANT"},
                          {"key":"%1$s-vip","name":"Vip","permissions":["unit:read"],"widestScope":"TENANT",
                           "assignableBy":["%1$s-boss"]}]}""".formatted(application))
                .put("/catalogues/" + application)
                .then()
                .statusCode(200);

        Assigning.assign(administrator, acme.account(), application + "-vip", "")
                .then()
                .statusCode(403)
                .body("code", equalTo("role-reserved"));
    }

    private String role(String says) {
        return author(provider, name(), says);
    }

    private String author(TestAccount author, String key, String says) {
        return author.calls()
                .body("{\"tenantId\":\"%s\",\"key\":\"%s\",\"name\":\"Role\",%s}".formatted(acme.id(), key, says))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String profile(String role) {
        return provider.calls()
                .body("{\"tenantId\":\"%s\",\"name\":\"%s\",\"roles\":[\"%s\"]}".formatted(acme.id(), name(), role))
                .post("/profiles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse give(TestAccount giver, String profile) {
        return giver.calls()
                .body("{\"profileId\":\"%s\"}".formatted(profile))
                .put("/accounts/" + administrator.id() + "/profile")
                .then();
    }

    private String group() {
        return other.calls()
                .body("{\"tenantId\":\"%s\",\"name\":\"%s\"}".formatted(acme.id(), name()))
                .post("/groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response grant(TestAccount giver, String group, int version, String... roles) {
        var ids = roles.length == 0 ? "" : "\"" + String.join("\",\"", roles) + "\"";
        return giver.calls()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"permissions\":[],\"roleIds\":[" + ids + "]}")
                .put("/groups/" + group + "/grants");
    }

    private static Response join(TestAccount adder, String group, TestAccount account) {
        return adder.calls()
                .body("{\"accountId\":\"%s\"}".formatted(account.id()))
                .post("/groups/" + group + "/members");
    }

    private static String name() {
        return "n-" + UUID.randomUUID().toString().substring(0, 18);
    }
}
