package io.zugang.sample;

import io.zugang.platform.persistence.Reach;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.sample.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@SampleTest
class GateTest {

    private final Given acme = new Given();
    private final Given other = new Given();

    @Test
    void asksAnonymousCallersForAToken() {
        given().get("/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer realm=\"zugang\"")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void refusesCallersWithoutThePermission() {
        as(acme.token("note:write"))
                .get("/notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
    }

    @Test
    void takesNoScopeOfTheTokenForAPermission() {
        var token = Tokens.forged(acme.account, acme.tenant, header -> {}, claims -> {
            claims.put("sid", UUID.randomUUID().toString());
            claims.put("scope", "note:read note:write");
            claims.put("groups", List.of("note:read"));
        });

        as(token).get("/notes").then().statusCode(403);
    }

    @Test
    void permitsWhenOneOfTwoPermissionsIsThere() {
        var note = acme.note("either permission");

        as(acme.token("note:read")).get("/notes/" + note).then().statusCode(200);
        as(acme.token("note:write")).get("/notes/" + note).then().statusCode(200);
        as(acme.token("audit:read")).get("/notes/" + note).then().statusCode(403);
    }

    @Test
    void needsBothPermissionsWhereBothAreAskedFor() {
        as(acme.token("note:read")).get("/notes-for-auditors").then().statusCode(403);
        as(acme.token("audit:read")).get("/notes-for-auditors").then().statusCode(403);
        as(acme.token("note:read", "audit:read"))
                .get("/notes-for-auditors")
                .then()
                .statusCode(200);
    }

    @Test
    void reachesOnlyWhatAllNeededPermissionsReach() {
        var mine = acme.note("mine");
        var theirs = other.note("theirs");
        var reaches = Map.of(
                "note:read",
                new Reach(false, Set.of(acme.tenant, other.tenant), Set.of()),
                "audit:read",
                Reach.tenant(acme.tenant));

        Neighbours.on(
                        "POST",
                        "/access/v1/evaluation",
                        request -> permit(
                                reaches.get(request.json().at("/action/name").asText())))
                .during(() -> {
                    as(acme.token()).get("/notes").then().statusCode(200).body("id", hasItems(mine, theirs));
                    as(acme.token())
                            .get("/notes-for-auditors")
                            .then()
                            .statusCode(200)
                            .body("id", hasItem(mine))
                            .body("id", not(hasItem(theirs)));
                });
    }

    @Test
    void hidesRowsOutsideTheReach() {
        var note = acme.note("mine");

        as(other.token("note:read"))
                .get("/notes/" + note)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        as(other.token("note:read")).get("/notes").then().statusCode(200).body("id", not(hasItem(note)));
        as(acme.token("note:read")).get("/notes").then().statusCode(200).body("id", hasItem(note));
        as(Tokens.service("sync-service", "note:read"))
                .get("/notes")
                .then()
                .statusCode(200)
                .body("id", hasItem(note));
    }

    @Test
    void deniesEndpointsWhoseAnnotationWasForgotten() {
        given().get("/forgotten").then().statusCode(401);
        as(acme.token(Tokens.EVERY_PERMISSION)).get("/forgotten").then().statusCode(403);
    }

    @Test
    void tellsTheCallerOnOpenEndpoints() {
        given().get("/whoami").then().statusCode(200).body(equalTo("nobody"));
        as("garbage").get("/whoami").then().statusCode(200).body(equalTo("nobody"));
        as(acme.token()).get("/whoami").then().body(equalTo("account " + acme.account));
        as(Tokens.service("sync-service")).get("/whoami").then().body(equalTo("service sync-service"));
    }

    @Test
    void asksAccessServiceWithSubjectSessionAndService() {
        as(acme.token("note:read")).get("/notes").then().statusCode(200);

        var question = Neighbours.requests("POST", "/access/v1/evaluation").stream()
                .map(request -> request.json())
                .filter(body -> body.at("/subject/id").asText().equals(acme.account.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(question.at("/subject/type").asText()).isEqualTo("account");
        assertThat(question.at("/subject/properties/sid").asText()).hasSize(36);
        assertThat(question.at("/action/name").asText()).isEqualTo("note:read");
        assertThat(question.at("/resource/type").asText()).isEqualTo("api");
        assertThat(question.at("/resource/id").asText()).isEqualTo("sample-service");
    }

    private static Reply permit(@Nullable Reach reach) {
        return Reply.json(200, """
                {"decision": true, "context": {"version": "7:412", "reason": "granted",
                 "reach": {"everything": false, "tenants": %s, "managedBy": []}}}""".formatted(Objects.requireNonNull(reach).tenants().stream()
                .map(id -> '"' + id.toString() + '"')
                .toList()));
    }
}
