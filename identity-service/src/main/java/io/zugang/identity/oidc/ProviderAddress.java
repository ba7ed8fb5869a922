package io.zugang.identity.oidc;

import com.nimbusds.oauth2.sdk.id.Issuer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The issuer and the addresses below it. */
@ApplicationScoped
class ProviderAddress {

    /** The audience of access tokens that the four services take. */
    static final String AUDIENCE = "zugang";

    private final String issuer;

    ProviderAddress(@ConfigProperty(name = "zugang.issuer") String issuer) {
        this.issuer = issuer;
    }

    Issuer issuer() {
        return new Issuer(issuer);
    }

    URI endpoint(String path) {
        return URI.create(issuer + "/" + path);
    }
}
