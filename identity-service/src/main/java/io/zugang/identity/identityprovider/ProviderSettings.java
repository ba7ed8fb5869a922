package io.zugang.identity.identityprovider;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * What administrators choose.
 *
 * @param issuer   as its discovery document says it (OpenID Connect Discovery 1.0 section 3)
 * @param clientId what the provider knows this service as
 * @param enabled  whether people may be sent there
 */
record ProviderSettings(String name, String issuer, String clientId, boolean enabled) {

    ProviderSettings {
        requireIssuer(issuer);
    }

    /** An issuer is an https address without query and fragment (OpenID Connect Discovery 1.0 section 3). */
    private static void requireIssuer(String issuer) {
        try {
            var uri = new URI(issuer);
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || !plain) {
                throw refused();
            }
        } catch (URISyntaxException notOne) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "The issuer is not acceptable.")
                .withField("issuer", "must be an https address without user, query and fragment");
    }
}
