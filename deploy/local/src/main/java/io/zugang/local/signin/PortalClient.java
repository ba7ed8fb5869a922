package io.zugang.local.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The public client {@code portal} of identity-service: the addresses and forms of a sign-in by code + PKCE. */
public record PortalClient(String issuer, String callback) {

    public static final String ID = "portal";

    public String authorizeUrl(Pkce pkce) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", ID);
        query.put("redirect_uri", callback);
        query.put("scope", "openid profile email offline_access");
        query.put("state", pkce.state());
        query.put("nonce", pkce.nonce());
        query.put("code_challenge", pkce.challenge());
        query.put("code_challenge_method", "S256");
        return issuer + "/authorize?" + encode(query);
    }

    public String tokenUrl() {
        return issuer + "/token";
    }

    public Map<String, String> redeem(String code, Pkce pkce) {
        return Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", callback,
                "client_id", ID,
                "code_verifier", pkce.verifier());
    }

    public Map<String, String> refresh(String refreshToken) {
        return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", ID);
    }

    /** A form as {@code application/x-www-form-urlencoded}. */
    public static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
