package io.zugang.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;

/** An entity with an identifier of its own, a version for optimistic locking, and the times of its first and last write. */
@MappedSuperclass
public abstract class VersionedEntity {

    @Id
    private UUID id;

    @Version
    private long version;

    @CreationTimestamp
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @UpdateTimestamp
    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    /** For Hibernate and for new entities alike: the identifier is known before the first write. */
    protected VersionedEntity() {
        this.id = Uuid7.next();
    }

    public UUID id() {
        return id;
    }

    /** Grows by one with each change; clients see it as the ETag. */
    public long version() {
        return version;
    }

    /** Null until the first write. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Null until the first write. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /**
     * Refuses a change that was decided on an older state.
     *
     * @throws StaleVersionException if the entity has moved on from the expected version
     */
    public void requireVersion(long expected) {
        if (version != expected) {
            throw new StaleVersionException(version);
        }
    }
}
