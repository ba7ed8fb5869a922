package io.zugang.identity.oidc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.zugang.identity.account.AccountView;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Claims about the person (OpenID Connect Core 5.1), as far as the token's scope goes")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserInfoResponse(
        String sub,
        @Nullable String name,
        @JsonProperty("given_name") @Nullable String givenName,
        @JsonProperty("family_name") @Nullable String familyName,
        @JsonProperty("preferred_username") @Nullable String preferredUsername,
        @Nullable String locale,
        @Nullable String email,
        @JsonProperty("email_verified") @Nullable Boolean emailVerified) {

    static UserInfoResponse of(AccountView account, Set<String> scope) {
        var profile = scope.contains("profile");
        var email = scope.contains("email") && account.email() != null;
        return new UserInfoResponse(
                account.id().toString(),
                profile ? (account.firstName() + " " + account.lastName()).strip() : null,
                profile ? account.firstName() : null,
                profile ? account.lastName() : null,
                profile ? account.login() : null,
                profile ? account.locale() : null,
                email ? account.email() : null,
                email ? account.emailVerified() : null);
    }
}
