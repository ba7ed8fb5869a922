package io.zugang.tenant.installation;

import io.zugang.platform.persistence.TenantOwned;
import io.zugang.tenant.identifier.NameKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "installation")
class Installation extends TenantOwned {

    @Column(nullable = false)
    private String name;

    @Column(name = "name_key", nullable = false)
    private String nameKey;

    @Column(name = "external_id", nullable = false, updatable = false)
    private String externalId;

    @Column(nullable = false, updatable = false)
    private String product;

    @Column(name = "product_version", nullable = false)
    private String productVersion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Hosting hosting;

    @Column(name = "directory_linked", nullable = false)
    private boolean directoryLinked;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ActivationState activation = ActivationState.OFF;

    @Column(name = "activation_changed_at")
    private @Nullable Instant activationChangedAt;

    @Column(name = "acknowledged_warnings", nullable = false)
    private String[] acknowledgedWarnings = {};

    Installation() {}

    Installation(UUID tenantId, RegisterInstallationRequest request) {
        super(tenantId);
        rename(request.name());
        this.externalId = request.externalId().strip();
        this.product = request.product().strip();
        this.productVersion = ProductVersion.parse(request.version()).toString();
        this.hosting = request.hosting();
        this.directoryLinked = Boolean.TRUE.equals(request.directoryLinked());
    }

    void rename(String newName) {
        name = newName.strip();
        nameKey = NameKey.of(newName).value();
    }

    void upgrade(ProductVersion version) {
        productVersion = version.toString();
    }

    void move(Hosting newHosting) {
        hosting = newHosting;
    }

    void linkDirectory(boolean linked) {
        directoryLinked = linked;
    }

    void acknowledge(Set<String> warnings) {
        var all = new TreeSet<>(acknowledgedWarnings());
        if (all.addAll(warnings)) {
            acknowledgedWarnings = all.toArray(String[]::new);
        }
    }

    /** Returns whether that was a change. */
    boolean switchTo(ActivationState state, Instant now) {
        if (activation == state) {
            return false;
        }
        activation = state;
        activationChangedAt = now;
        return true;
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    String externalId() {
        return externalId;
    }

    String product() {
        return product;
    }

    ProductVersion productVersion() {
        return ProductVersion.parse(productVersion);
    }

    Hosting hosting() {
        return hosting;
    }

    boolean isDirectoryLinked() {
        return directoryLinked;
    }

    ActivationState activation() {
        return activation;
    }

    @Nullable
    Instant activationChangedAt() {
        return activationChangedAt;
    }

    List<String> acknowledgedWarnings() {
        return List.of(acknowledgedWarnings);
    }
}
