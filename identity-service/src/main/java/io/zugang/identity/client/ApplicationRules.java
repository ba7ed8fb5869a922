package io.zugang.identity.client;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import java.net.URI;
import java.util.Set;

/** What is wrong with an application by itself. */
final class ApplicationRules {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private ApplicationRules() {}

    static void check(ApplicationType type, ApplicationSettings settings) {
        if (!settings.redirectUris().stream().allMatch(uri -> isSafe(uri, type))) {
            throw wrongAddress("redirectUris");
        }
        if (!settings.postLogoutRedirectUris().stream().allMatch(uri -> isSafe(uri, type))) {
            throw wrongAddress("postLogoutRedirectUris");
        }
        if (!settings.scopes().contains("openid") || !ClientScopes.ALL.containsAll(settings.scopes())) {
            throw invalid("scopes", "must hold openid, and of the others only " + String.join(" ", ClientScopes.ALL));
        }
        if (type == ApplicationType.PUBLIC && !settings.pkceRequired()) {
            throw invalid("pkceRequired", "must not be false where there is no secret");
        }
    }

    /**
     * Nobody but the application may answer at its addresses: https, http on the machine itself, or for an application on a
     * device a scheme of its own, which RFC 8252 section 7.1 wants to be a domain name turned round.
     */
    private static boolean isSafe(String address, ApplicationType type) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException noUri) {
            return false;
        }
        if (uri.getScheme() == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            return false;
        }
        return switch (uri.getScheme()) {
            case "https" -> uri.getHost() != null;
            case "http" -> uri.getHost() != null && LOOPBACK.contains(uri.getHost());
            default -> type == ApplicationType.PUBLIC && uri.getScheme().contains(".");
        };
    }

    private static ProblemException wrongAddress(String field) {
        return invalid(
                field,
                "must be https addresses without fragment; http for localhost only; schemes like com.example.app only for"
                        + " public applications");
    }

    private static ProblemException invalid(String field, String message) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "Look at the field " + field + ".")
                .withField(field, message);
    }
}
