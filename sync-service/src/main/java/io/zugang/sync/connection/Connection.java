package io.zugang.sync.connection;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Connection extends TenantOwned {

    @Column(name = "installation_id", nullable = false, updatable = false)
    private UUID installationId;

    @Column(name = "installation_name", nullable = false)
    private String installationName;

    @Enumerated(EnumType.STRING)
    private ConnectionState state;

    @Column(name = "client_id")
    private @Nullable String clientId;

    @Column(name = "last_error_code")
    private @Nullable String lastErrorCode;

    @Column(name = "last_error_message")
    private @Nullable String lastErrorMessage;

    @Column(name = "last_error_at")
    private @Nullable Instant lastErrorAt;

    private int failures;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    @Column(name = "connected_at")
    private @Nullable Instant connectedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    /** For Hibernate only. */
    protected Connection() {}

    Connection(UUID tenantId, UUID installationId, String installationName, Instant now) {
        super(tenantId);
        this.installationId = installationId;
        this.installationName = installationName;
        this.state = ConnectionState.REQUESTED;
        this.nextAttemptAt = now;
    }

    /** Claims the connection for an attempt; an attempt that has not ended by then is taken for dead. */
    void attempt(Instant now, Duration patience) {
        state = ConnectionState.CONNECTING;
        nextAttemptAt = now.plus(patience);
    }

    void connected(String provisionedClientId, Instant now) {
        state = ConnectionState.CONNECTED;
        clientId = provisionedClientId;
        connectedAt = now;
        failures = 0;
        lastErrorCode = null;
        lastErrorMessage = null;
        lastErrorAt = null;
    }

    void failed(IdentityFailure failure, Instant now, Instant next) {
        state = ConnectionState.ERROR;
        failures++;
        lastErrorCode = failure.code();
        lastErrorMessage = failure.detail();
        lastErrorAt = now;
        nextAttemptAt = next;
    }

    /** Asks for an attempt at once, without waiting for the back-off. */
    void requestAgain(Instant now) {
        state = ConnectionState.REQUESTED;
        nextAttemptAt = now;
    }

    void close(Instant now) {
        state = ConnectionState.CLOSED;
        closedAt = now;
    }

    boolean isAttempted() {
        return state == ConnectionState.CONNECTING;
    }

    UUID installationId() {
        return installationId;
    }

    String installationName() {
        return installationName;
    }

    ConnectionState state() {
        return state;
    }

    @Nullable
    String clientId() {
        return clientId;
    }

    @Nullable
    String lastErrorCode() {
        return lastErrorCode;
    }

    @Nullable
    String lastErrorMessage() {
        return lastErrorMessage;
    }

    @Nullable
    Instant lastErrorAt() {
        return lastErrorAt;
    }

    int failures() {
        return failures;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    Instant connectedAt() {
        return connectedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
