package io.zugang.platform.testing;

import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenApiContractTest {

    private static final String RELEASED = """
            openapi: 3.1.0
            info: {title: sample, version: "1"}
            paths:
              /notes:
                get:
                  operationId: listNotes
                  responses: {"200": {description: ok}}
              /notes/{n}:
                delete:
                  operationId: deleteNote
                  parameters: [{name: n, in: path, required: true, schema: {type: string}}]
                  responses: {"204": {description: gone}}
            """;

    @Test
    void acceptsTheSameApiAndANewOperation() {
        var grown = RELEASED + """
                  /tags:
                    get:
                      operationId: listTags
                      responses: {"200": {description: ok}}
                """;

        assertThatCode(() -> OpenApiContract.requireCompatible(RELEASED, RELEASED))
                .doesNotThrowAnyException();
        assertThatCode(() -> OpenApiContract.requireCompatible(RELEASED, grown)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnApiThatLostAnOperation() {
        var shrunk = RELEASED.substring(0, RELEASED.indexOf("  /notes/{n}"));

        assertThatThrownBy(() -> OpenApiContract.requireCompatible(RELEASED, shrunk))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/notes/{n}");
    }

    @Test
    void refusesAnApiThatAsksForMore() {
        var stricter = RELEASED.replace(
                "operationId: listNotes",
                "operationId: listNotes\n      parameters: [{name: tenant, in: query, required: true, schema: {type: string}}]");

        assertThatThrownBy(() -> OpenApiContract.requireCompatible(RELEASED, stricter))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findsWhatADocumentLeavesOut() {
        var document = Json.read("""
                {"paths": {"/notes/{n}": {
                  "parameters": [{"name": "n", "in": "path"}],
                  "get": {"operationId": "getNote", "responses": {"200": {"content": {"text/html": {}}}}},
                  "post": {
                    "operationId": "createNote",
                    "parameters": [{"name": "Idempotency-Key", "in": "header", "description": "Any key"}],
                    "responses": {"201": {}, "204": {}, "404": {}}},
                  "put": {"operationId": "putNote", "responses": {"202": {}}}}}}""");

        assertThat(ApiGaps.of(document, Set.of("putNote"), Set.of()))
                .containsExactlyInAnyOrder(
                        "getNote: parameter n has no description",
                        "createNote: parameter n has no description",
                        "putNote: parameter n has no description",
                        "getNote: 200 has content without a schema",
                        "createNote: 201 has no content",
                        "putNote: 202 has no content",
                        "createNote: Idempotency-Key is shown exactly where it is honoured",
                        "putNote: Idempotency-Key is shown exactly where it is honoured");
        assertThat(ApiGaps.of(document, Set.of("createNote"), Set.of("getNote", "createNote", "putNote")))
                .allMatch(gap -> gap.endsWith("has no description"));
    }
}
