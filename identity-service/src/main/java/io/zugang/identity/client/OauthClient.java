package io.zugang.identity.client;

import io.zugang.platform.persistence.Uuid7;
import io.zugang.platform.persistence.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Objects;
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

    /** What people know an application by; other clients have none. */
    private @Nullable String name;

    @Column(nullable = false)
    private String[] scopes = {};

    @Column(name = "pkce_required", nullable = false)
    private boolean pkceRequired = true;

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

    static OauthClient application(ClientKind kind, ApplicationSettings settings) {
        var client = new OauthClient("application-" + Uuid7.next(), kind);
        client.configure(settings);
        return client;
    }

    /** Whatever is decided about an application, at once. */
    void configure(ApplicationSettings settings) {
        if (!kind.isApplication()) {
            throw new IllegalStateException("Only applications are configured by people");
        }
        this.name = settings.name();
        this.redirectUris = sorted(settings.redirectUris());
        this.postLogoutRedirectUris = sorted(settings.postLogoutRedirectUris());
        this.scopes = sorted(settings.scopes());
        this.pkceRequired = settings.pkceRequired();
    }

    ApplicationSettings settings() {
        return new ApplicationSettings(
                Objects.requireNonNull(name),
                Set.of(redirectUris),
                Set.of(postLogoutRedirectUris),
                Set.of(scopes),
                pkceRequired);
    }

    void replaceSecret(String hash) {
        if (kind.isPublic()) {
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
        return new RegisteredClient(
                clientId,
                kind,
                tenantId,
                Set.of(redirectUris),
                Set.of(postLogoutRedirectUris),
                askableScopes(),
                pkceRequired);
    }

    private Set<String> askableScopes() {
        if (kind.isApplication()) {
            return Set.of(scopes);
        }
        return kind.signsPeopleIn() ? Set.copyOf(ClientScopes.ALL) : Set.of(ClientScopes.API);
    }

    /** In one order, so that writing the same set again changes nothing. */
    private static String[] sorted(Set<String> values) {
        return values.stream().sorted().toArray(String[]::new);
    }

    ClientKind kind() {
        return kind;
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
