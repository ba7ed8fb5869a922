package io.zugang.access.decisiontest;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class DecisionTestResourceTest {

    private static final String[] FAULTY = {
        "given.tenants[0].partnerId",
        "given.tenants[0].units[0].parentId",
        "given.tenants[1].id",
        "given.groups[0].permissions",
        "given.profiles[0].roles[0]",
        "given.subjects[0].tenantId",
        "given.subjects[0].profile",
        "given.subjects[0].groups[0]",
        "given.subjects[0].assignments[0].scope",
        "given.subjects[0].assignments[1].role",
        "given.resources[0].tenantId",
        "tests[0].reason",
        "tests[0].subject.id",
        "tests[0].action.name",
        "tests[0].resource.properties.tenantId"
    };

    private final String app = "d" + UUID.randomUUID().toString().substring(0, 18);
    private TestAccount provider;

    @BeforeEach
    void setUp() {
        provider = TestTenant.provider().account("provider-admin");
    }

    @Test
    void runsTestsAgainstADraftThatNobodyLoaded() {
        run("\"catalogue\":" + catalogue() + "," + given() + ",\"tests\":[" + reads("true") + "]")
                .statusCode(200)
                .body("passed", equalTo(1))
                .body("failed", equalTo(0))
                .body("tests[0].name", equalTo("ann reads"))
                .body("tests[0].passed", equalTo(true))
                .body("tests[0].decision", equalTo(true))
                .body("tests[0].reason", equalTo("granted"))
                .body("tests[0].failure", nullValue());
        provider.calls().get("/catalogues/" + app).then().statusCode(404);
    }

    @Test
    void runsTestsAgainstTheCatalogueThatCounts() {
        run(given() + ",\"tests\":[" + reads("true") + "]").statusCode(404);
        load();

        run(given() + ",\"tests\":[" + reads("true") + "]").statusCode(200).body("passed", equalTo(1));
    }

    @Test
    void explainsWhatFails() {
        load();

        run(given() + ",\"tests\":[" + reads("false") + "," + writes("true") + ","
                        + asked("elsewhere", "ann", "read", "bakery", "false,\"reason\":\"out-of-scope\"") + "]")
                .statusCode(200)
                .body("passed", equalTo(0))
                .body("failed", equalTo(3))
                .body(
                        "tests.failure.message",
                        contains(
                                "is allowed and should be denied",
                                "is denied (not-granted) and should be allowed",
                                "has the reason out-of-reach and should have out-of-scope"))
                .body("tests[0].failure.weighed.outcome", contains("granted"))
                .body("tests[0].failure.weighed.role", contains(app + "-reader"))
                .body("tests[0].failure.weighed.source", contains("ASSIGNMENT"))
                .body("tests[0].failure.steps.check", hasItems("subject-not-usable", "module-missing"));
    }

    @Test
    void tellsWhatNoTestExercises() {
        load();

        run(given() + ",\"tests\":[" + reads("true") + "]")
                .statusCode(200)
                .body("coverage.permissions.all", equalTo(2))
                .body("coverage.permissions.exercised", equalTo(1))
                .body("coverage.permissions.missing", contains(app + ".thing:write"))
                .body("coverage.roles.missing", contains(app + "-writer"))
                .body("coverage.scopes.missing", containsInAnyOrder("UNIT"));
        run(given() + ",\"tests\":[" + reads("true") + ","
                        + asked("bob writes", "bob", "write", "acme", "true")
                                .replace("\"acme\"", "\"acme\",\"unitId\":\"north\"")
                        + "]")
                .statusCode(200)
                .body("passed", equalTo(2))
                .body("coverage.permissions.missing", empty())
                .body("coverage.roles.missing", empty())
                .body("coverage.scopes.missing", empty());
    }

    @Test
    void stopsAPipelineIfAsked() {
        load();

        runStrict(given() + ",\"tests\":[" + reads("true") + "," + writes("true") + "]")
                .statusCode(422)
                .body("code", equalTo("decision-tests-failed"))
                .body("errors.field", contains("tests[1]"))
                .body("errors[0].message", containsString("is denied (not-granted) and should be allowed"));
        runStrict(given() + ",\"tests\":[" + reads("true") + "]").statusCode(200);
    }

    @Test
    void namesThePlaceOfEachFault() {
        load();

        run("""
                "given":{"tenants":[{"id":"acme","partnerId":"nobody","units":[{"id":"u","parentId":"v"}]},{"id":"acme"}],
                  "groups":[{"name":"g","permissions":["nothing:*"]}],
                  "profiles":[{"name":"p","roles":["no-role"]}],
                  "subjects":[{"id":"ann","tenantId":"nowhere","profile":"q","groups":["h"],
                    "assignments":[{"role":"%1$s-writer","scope":"TENANT"},{"role":"no-role"}]}],
                  "resources":[{"type":"t","id":"1","tenantId":"nowhere"}]},
                "tests":[{"name":"a","subject":{"type":"account","id":"zoe"},"action":{"name":"raed"},
                  "resource":{"type":"%1$s.thing","id":"1"},"expect":false,"reason":"because"}]""".formatted(app))
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", containsInAnyOrder(FAULTY));
    }

    @Test
    void takesNoSlipOfThePenForADenial() {
        load();

        run(given() + ",\"tests\":["
                        + asked("typo", "ann", "read", "amce", "false") + ","
                        + asked("unit", "ann", "read", "acme\",\"unitId\":\"south", "false") + ","
                        + asked("meant", "ann", "read", "amce", "false,\"reason\":\"tenant-unknown\"") + "]")
                .statusCode(422)
                .body(
                        "errors.field",
                        contains("tests[0].resource.properties.tenantId", "tests[1].resource.properties.unitId"));
    }

    @Test
    void refusesWhatIsNoTest() {
        load();

        run(given()).statusCode(422).body("errors.field", contains("tests"));
        run(given() + ",\"tests\":[" + reads("\"yes\"") + "]")
                .statusCode(400)
                .body("errors.field", contains("tests[0].expect"));
        run(given() + ",\"tests\":[{\"name\":\"x\"}]")
                .statusCode(422)
                .body("errors.field", hasItems("tests[0].subject", "tests[0].action", "tests[0].expect"));
        run(given() + ",\"tests\":[" + reads("true,\"expcet\":true") + "]")
                .statusCode(400)
                .body("errors.field", contains("tests[0].expcet"));
        run("\"catalogue\":" + catalogue().replace("thing:write\",\"labels", "thing:read\",\"labels") + ",\"tests\":[]")
                .statusCode(422)
                .body("errors.field", hasItem("catalogue.permissions[1].name"));
        run("\"catalogue\":" + catalogue().replace(app, "other") + ",\"tests\":[]")
                .statusCode(422)
                .body("errors.field", contains("catalogue.application"));
    }

    @Test
    void hasALimit() {
        load();
        var many = IntStream.range(0, 1001)
                .mapToObj(i -> reads("true").replace("ann reads", "test " + i))
                .toList();

        run(given() + ",\"tests\":[" + String.join(",", many) + "]")
                .statusCode(422)
                .body("errors.field", contains("tests"));
        run(given() + ",\"tests\":[" + String.join(",", many.subList(0, 1000)) + "]")
                .statusCode(200)
                .body("passed", equalTo(1000));
        var subjects = IntStream.range(0, 501)
                .mapToObj(i -> "{\"id\":\"s%d\",\"tenantId\":\"acme\"}".formatted(i))
                .collect(Collectors.joining(","));
        run("\"given\":{\"tenants\":[{\"id\":\"acme\"}],\"subjects\":[" + subjects + "]},\"tests\":[]")
                .statusCode(422)
                .body("errors.field", contains("given.subjects"));
    }

    @Test
    void looksAtNothingThatIsStored() {
        load();
        var acme = TestTenant.customer();
        var ann = acme.account(app + "-reader");

        run("\"given\":{\"tenants\":[{\"id\":\"%s\"}]},\"tests\":[".formatted(acme.id())
                        + asked(
                                "stored",
                                ann.id().toString(),
                                "read",
                                acme.id().toString(),
                                "false,\"reason\":\"subject-unknown\"")
                        + "]")
                .statusCode(200)
                .body("passed", equalTo(1));
    }

    @Test
    void servesWhoeverMayReadCatalogues() {
        load();
        var acme = TestTenant.customer();

        acme.account("tenant-owner")
                .calls()
                .body("{" + given() + ",\"tests\":[" + reads("true") + "]}")
                .post("/catalogues/" + app + "/tests")
                .then()
                .statusCode(200)
                .body("tests", hasSize(1));
        acme.account()
                .calls()
                .body("{\"tests\":[]}")
                .post("/catalogues/" + app + "/tests")
                .then()
                .statusCode(403);
    }

    private void load() {
        provider.calls().body(catalogue()).put("/catalogues/" + app).then().statusCode(200);
    }

    private ValidatableResponse run(String body) {
        return provider.calls()
                .body("{" + body + "}")
                .post("/catalogues/" + app + "/tests")
                .then();
    }

    private ValidatableResponse runStrict(String body) {
        return provider.calls()
                .body("{" + body + "}")
                .post("/catalogues/" + app + "/tests?strict=true")
                .then();
    }

    private String catalogue() {
        return """
               {"application":"%1$s","revision":1,"labels":{"en":"Test"},
                "permissions":[{"name":"%1$s.thing:read","labels":{"en":"Read"}},
                               {"name":"%1$s.thing:write","labels":{"en":"Write"}}],
                "roles":[{"key":"%1$s-reader","name":"Reader","permissions":["%1$s.thing:read"],"fixedScope":"TENANT"},
                         {"key":"%1$s-writer","name":"Writer","permissions":["%1$s.thing:write"],"allowedScopes":["UNIT"]}]}""".formatted(app);
    }

    private String given() {
        return """
               "given":{"tenants":[{"id":"acme","units":[{"id":"north"}]},{"id":"bakery"}],
                 "subjects":[{"id":"ann","tenantId":"acme","assignments":[{"role":"%1$s-reader"}]},
                             {"id":"bob","tenantId":"acme","unitId":"north","assignments":[{"role":"%1$s-writer"}]}]}""".formatted(app);
    }

    private String reads(String expect) {
        return asked("ann reads", "ann", "read", "acme", expect);
    }

    private String writes(String expect) {
        return asked("ann writes", "ann", "write", "acme", expect);
    }

    private String asked(String name, String who, String action, String tenant, String expect) {
        return """
               {"name":"%s","subject":{"type":"account","id":"%s"},"action":{"name":"%s"},
                "resource":{"type":"%s.thing","id":"1","properties":{"tenantId":"%s"}},"expect":%s}""".formatted(name, who, action, app, tenant, expect);
    }
}
