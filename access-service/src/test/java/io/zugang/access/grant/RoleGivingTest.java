package io.zugang.access.grant;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.zugang.access.Assigning;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.evaluateAnywhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** No way of giving a role gives more than an assignment could. */
@ServiceTest
class RoleGivingTest {

    private TestAccount provider;
    private TestTenant acme;
    private TestAccount administrator;
    private TestAccount user;

    @BeforeEach
    void setUp() {
        provider = TestTenant.provider().account("provider-admin");
        acme = TestTenant.customer();
        administrator = acme.account("tenant-admin");
        user = acme.account();
    }

    @Test
    void countsWhatARolesOptionsGiveByDefault() {
        var role = role(provider, """
                "permissions":["unit:read"],"options":{"extra":{"type":"CHOICE","values":["NONE","FULL"],
                "default":"FULL","grants":{"FULL":["access:assert"]}}}""");

        for (var refused : everyOtherWay(administrator, registrar(), role)) {
            refused.then()
                    .statusCode(403)
                    .body("code", equalTo("escalation"))
                    .body("permissions", hasItem("access:assert"));
        }
        evaluateAnywhere(administrator, "access:assert").body("decision", equalTo(false));
    }

    @Test
    void leavesReservedRolesToThoseTheyAreReservedFor() {
        var role = role(provider, "\"permissions\":[\"unit:read\"],\"assignableBy\":[\"provider-admin\"]");

        for (var refused : everyOtherWay(administrator, registrar(), role)) {
            refused.then().statusCode(403).body("code", equalTo("role-reserved"));
        }
        for (var allowed : everyOtherWay(provider, provider, role)) {
            assertThat(allowed.statusCode()).isBetween(200, 201);
        }
    }

    @Test
    void givesARoleOfSomeKindsOfAccountsToNoOthers() {
        var role = role(provider, "\"permissions\":[\"unit:read\"],\"assignableTo\":[\"INTERNAL\"]");
        var profile =
                profile(administrator, role).then().statusCode(201).extract().<String>path("id");

        giveProfile(user, profile).statusCode(422).body("code", equalTo("role-not-assignable"));
        giveProfile(acme.account("INTERNAL", (UUID) null), profile).statusCode(200);
        register(registrar(), role).then().statusCode(422).body("code", equalTo("role-not-assignable"));
    }

    @Test
    void registersRolesOnlyForThoseWhoMayAssignThem() {
        var role = role(provider, "\"permissions\":[\"unit:read\"]");

        register(holderOf("subject:write", "unit:read"), role)
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"));
        register(registrar(), role).then().statusCode(200);
    }

    @Test
    void takesRightsAwayByAGroupOnlyForThoseWhoMayAssignRoles() {
        var role = role(provider, "\"permissions\":[\"unit:read\"],\"denies\":[\"assignment:write\"]");
        var grouper = holderOf("group:read", "group:write", "unit:read");

        grant(grouper, group(grouper), role).then().statusCode(403).body("code", equalTo("escalation"));
        grant(administrator, group(administrator), role).then().statusCode(200);
    }

    @Test
    void keepsTheLastAdministratorFromWhatAGroupForbids() {
        var role = role(provider, "\"permissions\":[\"unit:read\"],\"denies\":[\"assignment:write\"]");
        var group = group(administrator);
        grant(administrator, group, role).then().statusCode(200);

        join(group, administrator).statusCode(409).body("code", equalTo("last-administrator"));
        evaluateAnywhere(administrator, "assignment:write").body("decision", equalTo(true));

        acme.account("tenant-admin");
        join(group, administrator).statusCode(201);
        evaluateAnywhere(administrator, "assignment:write").body("decision", equalTo(false));
    }

    @Test
    void keepsTheLastAdministratorFromWhatAProfileForbids() {
        var role = role(provider, "\"permissions\":[\"unit:read\"],\"denies\":[\"assignment:*\"]");
        var profile =
                profile(administrator, role).then().statusCode(201).extract().<String>path("id");

        giveProfile(administrator, profile).statusCode(409).body("code", equalTo("last-administrator"));
    }

    @Test
    void doesNotLetAnAuthorWidenTheScopeThatHisProfileGivesHim() {
        var role = role(provider, """
                "permissions":["account:write","role:read","role:write"],"widestScope":"TENANT","defaultScope":"UNIT\"""");
        var author = holderOf("role:read", "role:write");
        var profile = profile(provider, role).then().statusCode(201).extract().<String>path("id");
        provider.calls()
                .body("{\"profileId\":\"%s\"}".formatted(profile))
                .put("/accounts/" + author.id() + "/profile")
                .then()
                .statusCode(200);

        change(author, role, "{\"defaultScope\":\"TENANT\"}").statusCode(403).body("code", equalTo("escalation"));
        evaluateAnywhere(author, "account:write").body("decision", equalTo(false));
        change(provider, role, "{\"defaultScope\":\"TENANT\"}").statusCode(200);
    }

    @Test
    void doesNotLetAnAuthorMakeWhatHeLacksTheDefaultOfAnOption() {
        var options = "\"options\":{\"extra\":{\"type\":\"CHOICE\",\"values\":[\"NONE\",\"FULL\"],\"default\":\"%s\","
                + "\"grants\":{\"FULL\":[\"contract:write\"]%s}}}";
        var role = role(provider, "\"permissions\":[\"unit:read\"]," + options.formatted("NONE", ""));
        var author = holderOf("role:read", "role:write");
        Assigning.assignById(provider, author, role, "").then().statusCode(201);

        change(author, role, "{" + options.formatted("FULL", "") + "}")
                .statusCode(403)
                .body("permissions", hasItem("contract:write"));
        change(author, role, "{" + options.formatted("NONE", ",\"NONE\":[\"contract:write\"]") + "}")
                .statusCode(403)
                .body("permissions", hasItem("contract:write"));
        evaluateAnywhere(author, "contract:write").body("decision", equalTo(false));
    }

    /** By a group, a profile, and the registration of a subject. */
    private List<Response> everyOtherWay(TestAccount giver, TestAccount registrar, String role) {
        return List.of(grant(giver, group(giver), role), profile(giver, role), register(registrar, role));
    }

    private TestAccount registrar() {
        return holderOf("subject:write", "unit:read", "assignment:write");
    }

    private String role(TestAccount author, String says) {
        return author.calls()
                .body("{\"tenantId\":\"%s\",\"key\":\"%s\",\"name\":\"Role\",%s}".formatted(acme.id(), name(), says))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private TestAccount holderOf(String... permissions) {
        var account = acme.account();
        var names = "\"" + String.join("\",\"", permissions) + "\"";
        Assigning.assignById(provider, account, role(provider, "\"permissions\":[" + names + "]"), "")
                .then()
                .statusCode(201);
        return account;
    }

    private String group(TestAccount creator) {
        return creator.calls()
                .body("{\"tenantId\":\"%s\",\"name\":\"%s\"}".formatted(acme.id(), name()))
                .post("/groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response grant(TestAccount giver, String group, String role) {
        return giver.calls()
                .header("If-Match", "\"0\"")
                .body("{\"permissions\":[],\"roleIds\":[\"%s\"]}".formatted(role))
                .put("/groups/" + group + "/grants");
    }

    private ValidatableResponse join(String group, TestAccount account) {
        return administrator
                .calls()
                .body("{\"accountId\":\"%s\"}".formatted(account.id()))
                .post("/groups/" + group + "/members")
                .then();
    }

    private Response profile(TestAccount creator, String role) {
        return creator.calls()
                .body("{\"tenantId\":\"%s\",\"name\":\"%s\",\"roles\":[\"%s\"]}".formatted(acme.id(), name(), role))
                .post("/profiles");
    }

    private ValidatableResponse giveProfile(TestAccount account, String profile) {
        return administrator
                .calls()
                .body("{\"profileId\":\"%s\"}".formatted(profile))
                .put("/accounts/" + account.id() + "/profile")
                .then();
    }

    private Response register(TestAccount registrar, String role) {
        return registrar
                .calls()
                .body("{\"tenantId\":\"%s\",\"roles\":[\"%s\"]}".formatted(acme.id(), role))
                .put("/subjects/device/" + name());
    }

    private static ValidatableResponse change(TestAccount author, String role, String body) {
        return author.calls()
                .header("If-Match", "\"0\"")
                .body(body)
                .patch("/roles/" + role)
                .then();
    }

    private static String name() {
        return "n-" + UUID.randomUUID().toString().substring(0, 18);
    }
}
