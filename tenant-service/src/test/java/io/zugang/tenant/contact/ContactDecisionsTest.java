package io.zugang.tenant.contact;

import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** What becomes of the answers of access-service, and of none. */
@ServiceTest
class ContactDecisionsTest extends ContactTesting {

    private static final String EVALUATIONS = "/access/v1/evaluations";
    private static final String FILTERS = "/access/access-filters";
    private static final String PART = "{\"collections\":{},\"conditional\":false%s}";

    /** Just what access-service reads in its own tests: it refuses fields that it does not know. */
    @Test
    void asksAsAccessServiceWantsToBeAsked() {
        var account = UUID.randomUUID();
        list(Tokens.inUnits(account, acme.id(), Set.of(north), "contact:read"), "");

        var filter = Neighbours.requests("POST", FILTERS).stream()
                .map(request -> request.json().toString())
                .filter(body -> body.contains(account.toString()));
        assertThat(filter)
                .containsExactly(
                        "{\"subject\":{\"type\":\"account\",\"id\":\"%s\"},\"action\":{\"name\":\"contact:read\"},\"resource\":{\"type\":\"contact\"}}"
                                .formatted(account));
        var page = Neighbours.requests("POST", EVALUATIONS).stream()
                .map(request -> request.json())
                .filter(body -> body.at("/subject/id").asText().equals(account.toString()))
                .toList();
        assertThat(page).hasSize(1);
        assertThat(page.get(0).at("/action/name").asText()).isEqualTo("contact:read");
        var resource = page.get(0).at("/evaluations/0/resource");
        assertThat(resource.path("type").asText()).isEqualTo("contact");
        assertThat(resource.path("id").asText()).isEqualTo(anna.toString());
        assertThat(resource.at("/properties/tenantId").asText())
                .isEqualTo(acme.id().toString());
        assertThat(resource.at("/properties/unitId").asText()).isEqualTo(north.toString());
    }

    @Test
    void readsEveryPartOfAFilter() {
        assertThat(filteredBy("", units(south))).containsExactly("Anna", "Carl");
        assertThat(filteredBy("", ids(anna))).containsExactly("Ben", "Carl");
        assertThat(filteredBy(units(north), "")).containsExactly("Anna");
        assertThat(filteredBy(ids(carl), "")).containsExactly("Carl");
        assertThat(filteredBy(",\"tenants\":[\"" + acme.id() + "\"]", "")).hasSize(3);
        assertThat(filteredBy(",\"tenants\":[\"" + north + "\"]", "")).isEmpty();
        assertThat(filteredBy(",\"owner\":\"" + anna + "\"", "")).isEmpty();
        assertThat(filteredBy(",\"assignee\":\"" + anna + "\"", "")).isEmpty();
    }

    private static String units(UUID unit) {
        return ",\"units\":[\"" + unit + "\"]";
    }

    private static String ids(UUID contact) {
        return ",\"ids\":[\"" + contact + "\",\"no id of a contact\"]";
    }

    /** The given names that an administrator sees. */
    private List<String> filteredBy(String opened, String closed) {
        var none = closed.isEmpty() ? "" : PART.formatted(closed);
        var filter = "{\"reason\":\"granted\",\"any\":[%s],\"none\":[%s],\"masks\":[]}"
                .formatted(PART.formatted(opened), none);
        try (var access = Neighbours.on("POST", FILTERS, request -> Reply.json(200, filter))) {
            assertThat(access).isNotNull();
            return list(acme.token(), "").extract().path("items.givenName");
        }
    }

    @Test
    void shows403ToWhoeverSeesAContactThatHeMayNotChange() {
        var admin = Tokens.inUnits(UUID.randomUUID(), acme.id(), Set.of(north), "contact:read", "contact:write");
        try (var denied = Neighbours.on("POST", EVALUATIONS, request -> {
            boolean reads = request.body().contains("contact:read");
            return Reply.json(200, "{\"evaluations\":[{\"decision\":" + reads + "}]}");
        })) {
            assertThat(denied).isNotNull();
            patch(admin, anna, 0, "{\"givenName\": \"Anne\"}").statusCode(403);
            delete(admin, anna).then().statusCode(403);
            get(admin, anna).statusCode(200);
        }
    }

    /** It is moved while access-service thinks about it, and the client guesses the version that it has then. */
    @Test
    void changesNothingButTheVersionThatWasDecidedOn() {
        var next = new AtomicReference<@Nullable UUID>(anna);
        var destination = unit("West");
        try (var access = Neighbours.on("POST", EVALUATIONS, request -> {
            var moved = next.getAndSet(null);
            if (moved != null) {
                patch(acme.token(), moved, 0, "{\"unitId\": \"" + destination + "\"}")
                        .statusCode(200);
            }
            return Reply.json(200, "{\"evaluations\":[{\"decision\":true}]}");
        })) {
            assertThat(access).isNotNull();
            delete(acme.token(), anna, 1).then().statusCode(412);
            next.set(ben);
            patch(acme.token(), ben, 1, "{\"givenName\": \"Bob\"}").statusCode(412);
        }
        get(acme.token(), anna).statusCode(200).body("unitId", equalTo(destination.toString()));
        get(acme.token(), ben).body("givenName", equalTo("Ben"));
    }

    @Test
    void showsNothingWhenNobodyDecides() {
        var user = acme.token();
        get(user, anna).statusCode(200);
        for (var silent : List.of(EVALUATIONS, FILTERS)) {
            try (var outage = Neighbours.on("POST", silent, request -> Reply.status(500))) {
                assertThat(outage).isNotNull();
                raw(user, "").then().statusCode(503).body("code", equalTo("dependency-unavailable"));
                raw(user, "/export").then().statusCode(503);
            }
        }
        try (var outage = Neighbours.on("POST", EVALUATIONS, request -> Reply.status(500))) {
            assertThat(outage).isNotNull();
            get(user, anna).statusCode(503);
            post(user, "Hugo", null).statusCode(503);
            patch(user, anna, 0, "{\"givenName\": \"Anne\"}").statusCode(503);
            delete(user, anna).then().statusCode(503);
        }
        list(user, "").body("items.givenName", contains("Anna", "Ben", "Carl"));
    }

    /** A filter may be a moment older than the decisions, and one from before there were masks tells none. */
    @Test
    void believesSingleDecisionsAndFiltersThatTellMasksOnly() {
        var old = "{\"reason\":\"granted\",\"any\":[" + PART.formatted("") + "],\"none\":[]}";
        var user = maskedIn(north, Tokens.inUnits(UUID.randomUUID(), acme.id(), Set.of(north), "contact:read"));
        try (var wide = Neighbours.on("POST", FILTERS, request -> Reply.json(200, old))) {
            assertThat(wide).isNotNull();
            list(user, "").body("items.givenName", contains("Anna")).body("items[0].email", equalTo("****"));
            list(user, "?q=anna").body("items", empty());
            assertThat(export(user, "")).contains("Anna").doesNotContain("Ben").doesNotContain("kunde.example");
        }
    }
}
