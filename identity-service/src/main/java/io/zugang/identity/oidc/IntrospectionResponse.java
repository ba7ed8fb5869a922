package io.zugang.identity.oidc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "What a token is worth now (RFC 7662 section 2.2); of one that is worth nothing only `active` is told")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntrospectionResponse(
        boolean active,

        @Schema(examples = "email openid profile") @Nullable String scope,

        @JsonProperty("client_id") @Schema(examples = "portal") @Nullable
        String clientId,

        @JsonProperty("token_type") @Schema(examples = "Bearer") @Nullable
        String tokenType,

        @Nullable Long exp,
        @Nullable Long iat,
        @Nullable String sub,
        @Nullable List<String> aud,
        @Nullable String iss) {

    static final IntrospectionResponse INACTIVE =
            new IntrospectionResponse(false, null, null, null, null, null, null, null, null);

    static IntrospectionResponse ofAccessToken(JWTClaimsSet claims) {
        return new IntrospectionResponse(
                true,
                AccessTokens.text(claims, "scope"),
                AccessTokens.text(claims, "client_id"),
                "Bearer",
                AccessTokens.seconds(claims, "exp"),
                AccessTokens.seconds(claims, "iat"),
                claims.getSubject(),
                claims.getAudience(),
                claims.getIssuer());
    }

    static IntrospectionResponse ofRefreshToken(GrantView grant, String issuer) {
        return new IntrospectionResponse(
                true,
                TokenIssuer.text(grant.scope()),
                grant.clientId(),
                null,
                null,
                null,
                grant.accountId().toString(),
                null,
                issuer);
    }
}
