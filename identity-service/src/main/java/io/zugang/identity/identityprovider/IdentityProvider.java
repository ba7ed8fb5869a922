package io.zugang.identity.identityprovider;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An OpenID Provider of a company, with what this service is registered as there. */
@Entity
@Table(name = "identity_provider")
class IdentityProvider extends TenantOwned {

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String issuer;

    @Column(name = "client_id", nullable = false)
    private String clientId;

    @Column(name = "sealed_secret")
    private byte @Nullable [] sealedSecret;

    @Column(nullable = false)
    private boolean enabled;

    protected IdentityProvider() {}

    IdentityProvider(UUID tenantId) {
        super(tenantId);
    }

    String name() {
        return name;
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    boolean enabled() {
        return enabled;
    }

    boolean hasSecret() {
        return sealedSecret != null;
    }

    void configure(ProviderSettings settings) {
        name = settings.name();
        issuer = settings.issuer();
        clientId = settings.clientId();
        enabled = settings.enabled();
    }

    void sealSecret(byte[] sealed) {
        sealedSecret = sealed;
    }
}
