package io.zugang.identity.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.claims.ClaimType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.zugang.identity.client.ClientScopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the provider says about itself. Nothing is claimed that is not done. */
@ApplicationScoped
class ProviderMetadata {

    private static final List<String> CLAIMS = List.of(
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "auth_time",
            "nonce",
            "at_hash",
            "sid",
            "amr",
            "name",
            "given_name",
            "family_name",
            "preferred_username",
            "locale",
            "email",
            "email_verified");

    private final Map<String, Object> json;

    ProviderMetadata(ProviderAddress address) {
        var all = new LinkedHashMap<String, Object>(described(address).toJSONObject());
        // The library leaves out what is false by default; readers should not have to know the defaults.
        all.put("request_parameter_supported", false);
        all.put("claims_parameter_supported", false);
        this.json = Collections.unmodifiableMap(all);
    }

    Map<String, Object> json() {
        return json;
    }

    private static OIDCProviderMetadata described(ProviderAddress address) {
        var metadata =
                new OIDCProviderMetadata(address.issuer(), List.of(SubjectType.PUBLIC), address.endpoint("jwks"));
        metadata.setAuthorizationEndpointURI(address.endpoint("authorize"));
        metadata.setTokenEndpointURI(address.endpoint("token"));
        metadata.setUserInfoEndpointURI(address.endpoint("userinfo"));
        metadata.setRevocationEndpointURI(address.endpoint("revoke"));
        metadata.setIntrospectionEndpointURI(address.endpoint("introspect"));
        metadata.setEndSessionEndpointURI(address.endpoint("end-session"));
        addAuthorization(metadata);
        addTokens(metadata);
        metadata.setUILocales(List.of(language("de"), language("en")));
        metadata.applyDefaults();
        return metadata;
    }

    private static void addAuthorization(OIDCProviderMetadata metadata) {
        metadata.setResponseTypes(List.of(ResponseType.CODE));
        metadata.setResponseModes(List.of(ResponseMode.QUERY));
        metadata.setScopes(new Scope(ClientScopes.ALL.toArray(String[]::new)));
        metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        metadata.setPromptTypes(List.of(Prompt.Type.NONE, Prompt.Type.LOGIN, Prompt.Type.SELECT_ACCOUNT));
        metadata.setSupportsAuthorizationResponseIssuerParam(true);
        metadata.setSupportsRequestParam(false);
        metadata.setSupportsRequestURIParam(false);
        metadata.setRequiresRequestURIRegistration(false);
        metadata.setSupportsClaimsParams(false);
        metadata.setClaimTypes(List.of(ClaimType.NORMAL));
        metadata.setClaims(CLAIMS);
    }

    private static void addTokens(OIDCProviderMetadata metadata) {
        var bySecret =
                List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST);
        var methods = new ArrayList<>(bySecret);
        methods.add(ClientAuthenticationMethod.NONE);
        metadata.setGrantTypes(
                List.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN, GrantType.CLIENT_CREDENTIALS));
        metadata.setTokenEndpointAuthMethods(methods);
        metadata.setRevocationEndpointAuthMethods(methods);
        metadata.setIntrospectionEndpointAuthMethods(bySecret);
        metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
    }

    private static LangTag language(String tag) {
        try {
            return LangTag.parse(tag);
        } catch (LangTagException impossible) {
            throw new IllegalStateException(tag + " is a language tag", impossible);
        }
    }
}
