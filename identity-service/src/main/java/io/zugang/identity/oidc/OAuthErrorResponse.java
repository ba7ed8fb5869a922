package io.zugang.identity.oidc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.oauth2.sdk.ErrorObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An OAuth error (RFC 6749 section 5.2)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OAuthErrorResponse(
        @Schema(examples = "invalid_grant") String error,

        @JsonProperty("error_description") @Schema(examples = "The code is not valid") @Nullable
        String errorDescription) {

    static OAuthErrorResponse of(ErrorObject error) {
        return new OAuthErrorResponse(error.getCode(), error.getDescription());
    }
}
