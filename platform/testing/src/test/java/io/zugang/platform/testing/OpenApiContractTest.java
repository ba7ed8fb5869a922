package io.zugang.platform.testing;

import org.junit.jupiter.api.Test;

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
}
