package io.zugang.identity.oidc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Tokens (RFC 6749 section 5.1)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenResponse(
        @JsonProperty("access_token") @Schema(description = "A JWT as RFC 9068 says")
        String accessToken,

        @JsonProperty("token_type") @Schema(examples = "Bearer")
        String tokenType,

        @JsonProperty("expires_in") @Schema(examples = "600")
        long expiresIn,

        @Schema(examples = "email openid profile") @Nullable String scope,
        @JsonProperty("id_token") @Nullable String idToken,
        @JsonProperty("refresh_token") @Nullable String refreshToken) {

    static TokenResponse ofClient(String accessToken, long expiresIn, String scope) {
        return new TokenResponse(accessToken, "Bearer", expiresIn, scope, null, null);
    }

    TokenResponse withRefreshToken(@Nullable String token) {
        return new TokenResponse(accessToken, tokenType, expiresIn, scope, idToken, token);
    }

    @Override
    public String toString() {
        return "TokenResponse[]";
    }
}
