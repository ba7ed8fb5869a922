package io.zugang.identity.client;

import io.zugang.platform.persistence.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client of the token endpoint. Not tenant-owned: only installation clients have a tenant. */
@Entity
@Table(name = "oauth_client")
class OauthClient extends VersionedEntity {

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ClientKind kind;

    @Column(name = "tenant_id", updatable = false)
    private @Nullable UUID tenantId;

    @Column(name = "installation_id", updatable = false)
    private @Nullable UUID installationId;

    @Column(name = "secret_hash")
    private @Nullable String secretHash;

    @Column(name = "redirect_uris", nullable = false)
    private String[] redirectUris = {};

    @Column(name = "post_logout_redirect_uris", nullable = false)
    private String[] postLogoutRedirectUris = {};

    /** For Hibernate only. */
    protected OauthClient() {}

    private OauthClient(String clientId, ClientKind kind) {
        this.clientId = clientId;
        this.kind = kind;
    }

    static OauthClient service(String clientId) {
        return new OauthClient(clientId, ClientKind.SERVICE);
    }

    static OauthClient portal(String clientId) {
        return new OauthClient(clientId, ClientKind.PORTAL);
    }

    static OauthClient installation(String clientId, UUID tenantId, UUID installationId) {
        var client = new OauthClient(clientId, ClientKind.INSTALLATION);
        client.tenantId = tenantId;
        client.installationId = installationId;
        return client;
    }

    void replaceSecret(String hash) {
        if (kind == ClientKind.PORTAL) {
            throw new IllegalStateException("A public client has no secret");
        }
        this.secretHash = hash;
    }

    void redirectTo(Collection<String> afterSignIn, Collection<String> afterSignOut) {
        if (kind != ClientKind.PORTAL) {
            throw new IllegalStateException("Only the portal sends people back");
        }
        this.redirectUris = afterSignIn.toArray(String[]::new);
        this.postLogoutRedirectUris = afterSignOut.toArray(String[]::new);
    }

    boolean standsFor(UUID tenant, UUID installation) {
        return tenant.equals(tenantId) && installation.equals(installationId);
    }

    RegisteredClient registered() {
        return new RegisteredClient(clientId, kind, tenantId, Set.of(redirectUris), Set.of(postLogoutRedirectUris));
    }

    String clientId() {
        return clientId;
    }

    @Nullable
    UUID tenantId() {
        return tenantId;
    }

    @Nullable
    UUID installationId() {
        return installationId;
    }

    Optional<String> secretHash() {
        return Optional.ofNullable(secretHash);
    }
}
