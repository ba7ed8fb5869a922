package io.zugang.tenant.tenant;

import io.zugang.platform.persistence.VersionedEntity;
import io.zugang.tenant.identifier.NameKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tenant")
class Tenant extends VersionedEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private TenantKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TenantStatus status;

    @Column(nullable = false)
    private String name;

    @Column(name = "name_key", nullable = false)
    private String nameKey;

    private @Nullable String number;

    @Column(name = "partner_id")
    private @Nullable UUID partnerId;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @Column(name = "registration_id", updatable = false)
    private @Nullable UUID registrationId;

    @Column(name = "pending_until")
    private @Nullable Instant pendingUntil;

    // What the search finds the company by. Kept here, not as a text index: under row-level security PostgreSQL uses an
    // index only for comparisons that cannot leak, which LIKE and full-text search are not.
    @ElementCollection
    @CollectionTable(name = "tenant_word", joinColumns = @JoinColumn(name = "tenant_id"))
    @Column(name = "word", nullable = false)
    private Set<String> words = new HashSet<>();

    Tenant() {}

    private Tenant(TenantKind kind, TenantStatus status, String name) {
        this.kind = kind;
        this.status = status;
        rename(name);
    }

    private Tenant(TenantKind kind, String name, UUID registrationId) {
        this(kind, TenantStatus.PENDING, name);
        this.registrationId = registrationId;
    }

    private Tenant(String name, @Nullable UUID partnerId) {
        this(TenantKind.CUSTOMER, TenantStatus.ACTIVE, name);
        this.partnerId = partnerId;
    }

    static Tenant provider(String name) {
        return new Tenant(TenantKind.PROVIDER, TenantStatus.ACTIVE, name);
    }

    /** A company that a registration made and that waits for the verification of its first administrator. */
    static Tenant registered(TenantKind kind, String name, UUID registrationId) {
        return new Tenant(kind, name, registrationId);
    }

    /** A customer of a partner, or one without a partner. */
    static Tenant customer(String name, @Nullable UUID partnerId) {
        return new Tenant(name, partnerId);
    }

    void rename(String newName) {
        name = newName.strip();
        nameKey = NameKey.of(newName).value();
        indexWords();
    }

    void renumber(String newNumber) {
        number = newNumber;
        indexWords();
    }

    void awaitVerificationUntil(Instant end) {
        pendingUntil = end;
    }

    void activate() {
        status = TenantStatus.ACTIVE;
        pendingUntil = null;
    }

    void leavePartner() {
        partnerId = null;
    }

    void delete() {
        status = TenantStatus.DELETED;
        pendingUntil = null;
    }

    private void indexWords() {
        var current = NameKey.of(name).words();
        if (number != null) {
            current.addAll(NameKey.of(number).words());
        }
        if (!words.equals(current)) {
            words.clear();
            words.addAll(current);
        }
    }

    boolean isPending() {
        return status == TenantStatus.PENDING;
    }

    boolean isOverdue(Instant now) {
        return isPending() && pendingUntil != null && pendingUntil.isBefore(now);
    }

    /** Whether the company registered itself or runs Zugang, so that its name and domain are its alone. */
    boolean isOwner() {
        return managedBy() == ManagedBy.SELF;
    }

    ManagedBy managedBy() {
        return partnerId == null ? ManagedBy.SELF : ManagedBy.PARTNER;
    }

    TenantKind kind() {
        return kind;
    }

    TenantStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    @Nullable
    String number() {
        return number;
    }

    @Nullable
    UUID partnerId() {
        return partnerId;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    @Nullable
    UUID registrationId() {
        return registrationId;
    }
}
