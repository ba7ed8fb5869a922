package io.zugang.access.role;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.systemRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What a role may say besides the permissions it allows. */
@ServiceTest
class RoleRulesTest extends RoleTesting {

    private int made;

    private static final String ALL = """
            ,"labels":{"de":"Empfang"},"aliases":["Reception"],"denies":["ticket:create"],"masks":["contact.phone"],
            "allowedScopes":["UNIT_SUBTREE","TENANT"],"defaultScope":"UNIT_SUBTREE",
            "dataScopes":[{"permissions":["ticket:*"],"scope":"OWN"}],
            "conditions":[{"permissions":["ticket:read"],"when":{"not":{"equal":[{"property":"resource.locked"},true]}}}],
            "allCollections":["queue"],"options":{"chat":{"values":["NONE","READ"],"default":"NONE",
            "grants":{"READ":["ens.chat:read"]}}},"requiredModule":"helpdesk","assignableTo":["EXTERNAL"],
            "assignableBy":["tenant-admin"],"onlyApplications":["zugang"]}""";

    @Test
    void keepsAllThatARoleSays() {
        var id = createWith(ALL).<String>path("id");

        provider.calls()
                .get("/roles/" + id)
                .then()
                .statusCode(200)
                .body("labels.de", equalTo("Empfang"))
                .body("aliases", contains("Reception"))
                .body("denies", contains("ticket:create"))
                .body("masks", contains("contact.phone"))
                .body("allowedScopes", contains("UNIT_SUBTREE", "TENANT"))
                .body("defaultScope", equalTo("UNIT_SUBTREE"))
                .body("dataScopes[0].scope", equalTo("OWN"))
                .body("conditions[0].when.not.equal[0].property", equalTo("resource.locked"))
                .body("allCollections", contains("queue"))
                .body("options.chat.default", equalTo("NONE"))
                .body("requiredModule", equalTo("helpdesk"))
                .body("assignableTo", contains("EXTERNAL"))
                .body("assignableBy", contains("tenant-admin"))
                .body("onlyApplications", contains("zugang"));
    }

    @Test
    void changesAndTakesAwayWhatARoleSays() {
        var id = createWith(ALL).<String>path("id");

        patch(provider, id, "{\"unset\":[\"requiredModule\",\"defaultScope\"],\"allowedScopes\":[],\"denies\":[]}")
                .then()
                .statusCode(200)
                .body("requiredModule", nullValue())
                .body("defaultScope", nullValue())
                .body("allowedScopes", nullValue())
                .body("denies", hasSize(0))
                .body("masks", contains("contact.phone"));
    }

    @Test
    void resolvesPatternsAndOptions() {
        var id = provider.calls()
                .body(body("reader", "\"ticket:*\",\"ens.*:read\"")
                        .replaceFirst("\\}$", ",\"denies\":[\"ticket:create\"]}"))
                .post("/roles")
                .<String>path("id");

        provider.calls()
                .get("/roles/" + id + "/effective-permissions")
                .then()
                .statusCode(200)
                .body("permissions", hasItems("ticket:list", "ticket:read", "ens.alarm:read"))
                .body("permissions", not(hasItem("ticket:create")))
                .body("permissions", not(hasItem("ens.alarm:write")))
                .body("denies", contains("ticket:create"));
        provider.calls()
                .get("/roles/" + systemRole("unit-admin") + "/effective-permissions")
                .then()
                .statusCode(200)
                .body("options.chat.READ", contains("ens.chat:read"))
                .body("permissions", not(hasItem("ens.chat:read")));
    }

    @Test
    void countsPatternsInDecisions() {
        var reader = acme.account();
        give(reader, create("reader", "ens.*:read").path("id"));

        evaluate(reader, "ens.alarm:read", acme.id()).body("decision", equalTo(true));
        evaluate(reader, "ens.alarm:write", acme.id()).body("decision", equalTo(false));
    }

    @Test
    void refusesWhatCannotBeUnderstood() {
        for (var fault : List.of(
                "\"denies\":[\"nothing:here\"]|denies",
                "\"dataScopes\":[{\"permissions\":[\"nothing.*:*\"],\"scope\":\"OWN\"}]|dataScopes[0].permissions",
                "\"options\":{\"chat\":{\"values\":[\"A\"],\"grants\":{\"A\":[\"nothing:here\"]}}}|options.chat.grants.A")) {
            var parts = fault.split("\\|");
            createWith("," + parts[0] + "}")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("permission-unknown"))
                    .body("errors.field", contains(parts[1]));
        }
        for (var fault : List.of(
                "\"fixedScope\":\"UNIT\",\"allowedScopes\":[\"TENANT\"]|allowedScopes",
                "\"allowedScopes\":[\"UNIT\"],\"defaultScope\":\"TENANT\"|defaultScope",
                "\"allowedScopes\":[\"ENTITIES\"]|entityTypes",
                "\"options\":{\"chat\":{\"values\":[\"A\"],\"default\":\"B\"}}|options.chat.default",
                "\"conditions\":[{\"permissions\":[\"ticket:read\"],\"when\":{\"maybe\":1}}]|conditions[0].when",
                "\"conditions\":[{\"permissions\":[\"ticket:read\"],\"when\":" + "{\"not\":".repeat(9)
                        + "{\"equal\":[1,1]}" + "}".repeat(9)
                        + "}]|conditions[0].when.not.not.not.not.not.not.not.not")) {
            var parts = fault.split("\\|");
            createWith("," + parts[0] + "}").then().statusCode(422).body("errors.field", hasItem(parts[1]));
        }
    }

    @Test
    void guardsPatternsAndOptionsLikeNames() {
        var editor = acme.account();
        give(editor, create("role-editor", "role:read", "role:write").path("id"));

        for (var text : List.of(
                "\"permissions\":[\"*:*\"]",
                "\"permissions\":[\"role:*\",\"account:*\"]",
                "\"permissions\":[\"role:read\"],\"options\":{\"o\":{\"values\":[\"A\"],\"grants\":{\"A\":[\"account:*\"]}}}")) {
            editor.calls()
                    .body("{\"key\":\"sneaky\",\"name\":\"Sneaky\"," + text.replace("\"o\":", "\"opt\":") + "}")
                    .post("/roles")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("escalation"));
        }
        editor.calls()
                .body("{\"key\":\"harmless\",\"name\":\"Harmless\",\"permissions\":[\"role:*\"]}")
                .post("/roles")
                .then()
                .statusCode(201);
    }

    @Test
    void letsNobodyLoosenARoleThatHeHolds() {
        var editor = acme.account("tenant-owner");
        give(editor, create("role-editor", "role:read", "role:write").path("id"));
        acme.withModule("helpdesk");
        for (var loosened : List.of(
                "\"denies\":[]",
                "\"masks\":[]",
                "\"dataScopes\":[{\"permissions\":[\"ticket:*\"],\"scope\":\"COMPANY\"}]",
                "\"conditions\":[]",
                "\"allCollections\":[\"queue\",\"customer-group\"]",
                "\"onlyApplications\":[]",
                "\"unset\":[\"requiredModule\"]")) {
            var role = createWith(ALL.replace("\"assignableBy\":[\"tenant-admin\"],", ""))
                    .<String>path("id");
            give(editor, role);
            patch(editor, role, "{" + loosened + "}").then().statusCode(403).body("code", equalTo("escalation"));
            patch(editor, role, "{\"name\":\"Other\"}").then().statusCode(200);
            patch(provider, role, "{" + loosened + "}").then().statusCode(200);
        }
    }

    @Test
    void showsWhatUsesARole() {
        var id = create("front-desk", "account:read").<String>path("id");
        var account = acme.account();
        give(account, id);

        provider.calls()
                .get("/roles/" + id + "/usage")
                .then()
                .statusCode(200)
                .body("items.subjectId", contains(account.id().toString()));
        provider.calls()
                .get("/roles/" + create("unused", "account:read").path("id") + "/usage")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private Response createWith(String more) {
        return provider.calls()
                .body(body("role-" + made++, "\"account:read\",\"ticket:*\"").replaceFirst("\\}$", more))
                .post("/roles");
    }

    private static Response patch(TestAccount editor, String role, String change) {
        var version = editor.calls().get("/roles/" + role).header("ETag");
        return editor.calls().header("If-Match", version).body(change).patch("/roles/" + role);
    }

    private void give(TestAccount account, String role) {
        provider.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\",\"scope\":\"TENANT\"}".formatted(account.id(), role))
                .post("/role-assignments")
                .then()
                .statusCode(201);
    }
}
