package io.zugang.sync.run;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sync_run")
class Run extends TenantOwned {

    @Column(name = "connection_id", nullable = false, updatable = false)
    private UUID connectionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private RunMode mode;

    @Enumerated(EnumType.STRING)
    private RunState state;

    @Column(name = "started_by", nullable = false, updatable = false)
    private String startedBy;

    @Column(name = "waiting_for")
    private @Nullable String waitingFor;

    @Column(name = "emails_checked", nullable = false)
    private boolean emailsChecked;

    @Column(name = "queued_at", nullable = false, updatable = false)
    private Instant queuedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "planned_at")
    private @Nullable Instant plannedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private int failures;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    @Column(name = "turn_at", nullable = false)
    private Instant turnAt;

    private @Nullable UUID lease;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    /** For Hibernate only. */
    protected Run() {}

    Run(UUID tenantId, UUID connectionId, RunMode mode, String startedBy, Instant now) {
        super(tenantId);
        this.connectionId = connectionId;
        this.mode = mode;
        this.state = RunState.QUEUED;
        this.startedBy = startedBy;
        this.emailsChecked = true;
        this.queuedAt = now;
        this.nextAttemptAt = now;
        this.turnAt = now;
    }

    /** Gives the run to one replica for one turn. */
    UUID takeTurn(Instant now, Duration time) {
        var taken = UUID.randomUUID();
        state = RunState.RUNNING;
        startedAt = startedAt == null ? now : startedAt;
        turnAt = now;
        lease = taken;
        leasedUntil = now.plus(time);
        return taken;
    }

    void planned(Instant now) {
        plannedAt = now;
    }

    /** Ends a turn that went well; the next one may follow at once. */
    void endTurn(Instant now) {
        free();
        failures = 0;
        waitingFor = null;
        nextAttemptAt = now;
    }

    /** Ends a turn that could do nothing just now. */
    void pause(Instant until) {
        free();
        nextAttemptAt = until;
    }

    /** Ends a turn that met an outage. */
    void waitFor(String service, Instant until) {
        pause(until);
        failures++;
        waitingFor = service;
    }

    /** Ends a turn that met an outage once too often; the next ones do without the service. */
    void goOnWithoutIdentity(Instant now) {
        emailsChecked = false;
        endTurn(now);
    }

    void complete(boolean someFailed, Instant now) {
        finish(someFailed ? RunState.PARTIAL : RunState.SUCCEEDED, now);
    }

    void cancel(Instant now) {
        finish(RunState.CANCELLED, now);
    }

    private void finish(RunState end, Instant now) {
        free();
        state = end;
        waitingFor = null;
        finishedAt = now;
    }

    private void free() {
        lease = null;
        leasedUntil = null;
    }

    boolean isHeldBy(UUID holder) {
        return holder.equals(lease);
    }

    UUID connectionId() {
        return connectionId;
    }

    RunMode mode() {
        return mode;
    }

    RunState state() {
        return state;
    }

    String startedBy() {
        return startedBy;
    }

    @Nullable
    String waitingFor() {
        return waitingFor;
    }

    boolean areEmailsChecked() {
        return emailsChecked;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant plannedAt() {
        return plannedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    int failures() {
        return failures;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }
}
