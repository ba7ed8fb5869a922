package io.zugang.access.preview;

import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.Assigning.assign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class CataloguePreviewTest extends PreviewTesting {

    @Test
    void listsExactlyTheHoldersOfAPermissionThatARoleLoses() {
        var without = definition("reader", '"' + permission("list") + '"', "");

        preview(without + "," + writer(""))
                .statusCode(200)
                .body("subjects", equalTo(2))
                .body("changed", equalTo(2))
                .body("complete", equalTo(true))
                .body("nextPageToken", nullValue())
                .body(
                        "items.subjectId",
                        containsInAnyOrder(ann.id().toString(), bob.id().toString()))
                .body("items.tenantId", everyItem(equalTo(acme.id().toString())))
                .body("items.permission", everyItem(equalTo(permission("read"))))
                .body("items.scope", everyItem(equalTo("TENANT")))
                .body("items.before", everyItem(equalTo(true)))
                .body("items.after", everyItem(equalTo(false)))
                .body("items.reason", everyItem(equalTo("not-granted")))
                .body("items.grant.role", everyItem(equalTo(role("reader"))))
                .body("items.grant.assignmentId", everyItem(notNullValue()));
    }

    @Test
    void listsWhoeverLosesByADenialWithTheRoleThatDenies() {
        preview(reader("") + "," + writer(",\"denies\":[\"" + permission("read") + "\"]"))
                .statusCode(200)
                .body("subjects", equalTo(1))
                .body("items.subjectId", contains(bob.id().toString()))
                .body("items.permission", contains(permission("read")))
                .body("items.reason", contains("denied-by-role"))
                .body("items.grant.role", contains(role("writer")));
    }

    @Test
    void listsNothingForADraftThatSaysTheSame() {
        preview(reader("") + "," + writer(""))
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("complete", equalTo(true))
                .body("items", empty());
    }

    @Test
    void listsWhatIsGained() {
        var more = definition("writer", "\"" + permission("*") + "\"", "");
        var carl = acme.account(role("writer"));

        preview(reader("") + "," + more)
                .statusCode(200)
                .body("items.subjectId", everyItem(equalTo(carl.id().toString())))
                .body("items.permission", contains(permission("list"), permission("read")))
                .body("items.before", everyItem(equalTo(false)))
                .body("items.after", everyItem(equalTo(true)))
                .body("items.reason", everyItem(equalTo("granted")));
    }

    @Test
    void changesNothing() {
        var without = definition("reader", '"' + permission("list") + '"', "");
        var etag = provider.calls().get("/catalogues/" + app).header("ETag");

        preview(without + "," + writer("")).statusCode(200).body("changed", equalTo(2));

        evaluate(ann, permission("read"), acme.id()).body("decision", equalTo(true));
        assertThat(provider.calls().get("/catalogues/" + app).header("ETag")).isEqualTo(etag);
        provider.calls()
                .get("/roles?q=" + role("reader"))
                .then()
                .body("items[0].permissions", hasItem(permission("read")));
    }

    @Test
    void sparesWhoeverHoldsItBesides() {
        var group = provider.calls()
                .body("{\"tenantId\":\"%s\",\"key\":\"own\",\"name\":\"Own\",\"permissions\":[\"%s\"]}"
                        .formatted(acme.id(), permission("*")))
                .post("/roles")
                .<String>path("id");
        provider.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(ann.id(), group))
                .post("/role-assignments")
                .then()
                .statusCode(201);

        preview(definition("reader", '"' + permission("list") + '"', "") + "," + writer(""))
                .statusCode(200)
                .body("subjects", equalTo(2))
                .body("items.subjectId", contains(bob.id().toString()));
    }

    @Test
    void tellsWhatAWildcardOfACompanysOwnRoleTakesIn() {
        var role = provider.calls()
                .body("{\"tenantId\":\"%s\",\"key\":\"all\",\"name\":\"All\",\"permissions\":[\"%s\"]}"
                        .formatted(acme.id(), app + ".*:*"))
                .post("/roles")
                .<String>path("id");
        provider.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(ann.id(), role))
                .post("/role-assignments")
                .then()
                .statusCode(201);
        var draft = document(nextRevision(), reader("") + "," + writer(""))
                .replace(
                        "\"permissions\":[{",
                        "\"permissions\":[{\"name\":\"%s\",\"labels\":{\"en\":\"Erase\"}},{"
                                .formatted(permission("erase")));

        preview("", draft)
                .statusCode(200)
                .body("items.subjectId", contains(ann.id().toString()))
                .body("items.permission", contains(permission("erase")))
                .body("items.grant.role", contains("all"));
    }

    @Test
    void tellsTheScopesThatChangeApart() {
        var north = acme.unit("North");
        var carl = acme.account("EXTERNAL", north);
        assign(provider, carl, role("reader"), ",\"scope\":\"UNIT\"").then().statusCode(201);

        preview(reader(",\"dataScopes\":[{\"permissions\":[\"" + permission("read") + "\"],\"scope\":\"OWN\"}]") + ","
                        + writer(""))
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.permission", everyItem(equalTo(permission("read"))))
                .body("items.reason", everyItem(equalTo("out-of-data-scope")))
                .body("items.find { it.subjectId == '%s' }.scope".formatted(carl.id()), equalTo("UNIT"));
    }

    @Test
    void givesAQuestionThatIsAnsweredOtherwiseAfterwards() {
        var draft = definition(
                        "reader",
                        '"' + permission("*") + '"',
                        ",\"conditions\":[{\"permissions\":[\"%s\"],\"when\":{\"equal\":[{\"property\":\"resource.color\"},\"red\"]}}]"
                                .formatted(permission("write")))
                + "," + writer(",\"denies\":[\"" + permission("list") + "\"]");
        var changes = preview(draft).statusCode(200).extract().<ArrayList<Map<String, Object>>>path("items");
        assertThat(changes)
                .extracting(change -> change.get("subjectId") + " " + change.get("permission"))
                .containsExactlyInAnyOrder(ann.id() + " " + permission("write"), bob.id() + " " + permission("list"));

        for (var moment : new String[] {"before", "after"}) {
            for (var change : changes) {
                service()
                        .body(change.get("question"))
                        .post("/v1/evaluation")
                        .then()
                        .statusCode(200)
                        .body("decision", equalTo(change.get(moment)));
            }
            load(draft);
        }
    }

    @Test
    void pagesThroughTheChanges() {
        var nothing = definition("reader", '"' + permission("write") + '"', "");
        var draft = document(nextRevision(), nothing + "," + writer(""));
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = preview("?limit=2" + cursor, draft).statusCode(200).body("changed", equalTo(5));
            found.addAll(page.extract().path("items.collect { it.subjectId + it.permission }"));
            String next = page.extract().path("nextPageToken");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(found)
                .containsExactlyInAnyOrder(
                        ann.id() + permission("list"),
                        ann.id() + permission("read"),
                        ann.id() + permission("write"),
                        bob.id() + permission("list"),
                        bob.id() + permission("read"));
    }

    @Test
    void saysSoWhenItDidNotLookAtEverybody() {
        var draft =
                document(nextRevision(), definition("reader", '"' + permission("list") + '"', "") + "," + writer(""));

        preview("?subjects=1", draft)
                .statusCode(200)
                .body("subjects", equalTo(1))
                .body("changed", equalTo(1))
                .body("complete", equalTo(false));
        preview("?subjects=2", draft).statusCode(200).body("complete", equalTo(true));
        preview("?subjects=0", draft).statusCode(400);
    }

    @Test
    void looksAtOneTenantOnlyIfAsked() {
        var other = TestTenant.customer();
        other.account(role("reader"));
        var draft =
                document(nextRevision(), definition("reader", '"' + permission("list") + '"', "") + "," + writer(""));

        preview("", draft).statusCode(200).body("subjects", equalTo(3));
        preview("?tenantId=" + other.id(), draft)
                .statusCode(200)
                .body("subjects", equalTo(1))
                .body("items.tenantId", contains(other.id().toString()));
    }

    @Test
    void refusesWhatLoadingItWouldRefuse() {
        preview("", document(nextRevision() - 1, reader("") + "," + writer("")))
                .statusCode(422)
                .body("errors.field", contains("revision"));
        preview(definition("reader", "\"nothing.*:*\"", "") + "," + writer(""))
                .statusCode(422)
                .body("errors.field", contains("roles[0].permissions"));
        preview(reader("")).statusCode(422).body("errors.field", contains("roles"));
        preview(definition("reader", "\"event:read\"", "") + "," + writer(""))
                .statusCode(403)
                .body("code", equalTo("escalation"));
        acme.account("tenant-owner")
                .calls()
                .body(document(nextRevision(), reader("")))
                .post("/catalogues/" + app + "/preview")
                .then()
                .statusCode(403);
        provider.calls()
                .body("{\"application\":\"zugang\",\"revision\":999,\"labels\":{\"en\":\"Mine\"}}")
                .post("/catalogues/zugang/preview")
                .then()
                .statusCode(409)
                .body("code", equalTo("system-catalogue"));
    }
}
