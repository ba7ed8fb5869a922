package io.zugang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;

/** What the token endpoint gave a person. */
record Tokens(String access, String refresh, String id) {

    static Tokens of(Answer answer) {
        return new Tokens(
                answer.text("access_token"),
                answer.body().path("refresh_token").asText(""),
                answer.body().path("id_token").asText(""));
    }

    JsonNode claims() {
        return part(1);
    }

    JsonNode header() {
        return part(0);
    }

    String accountId() {
        return claims().path("sub").asText();
    }

    private JsonNode part(int index) {
        try {
            return Api.JSON.readTree(Base64.getUrlDecoder().decode(access.split("\\.", -1)[index]));
        } catch (IOException | RuntimeException e) {
            throw new StepFailed("The access token is no JSON Web Token", e);
        }
    }
}
