package io.zugang.identity.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.zugang.identity.credential.EmailProven;
import io.zugang.identity.tenant.TenantDirectory;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** How registrations end: by the proven address, or by time. */
@ApplicationScoped
class RegistrationCompletion {

    private static final Logger LOG = Logger.getLogger(RegistrationCompletion.class);
    private static final int BATCH = 100;

    private final RegistrationRepository registrations;
    private final FirstAdministrator administrators;
    private final TenantDirectory tenants;
    private final TenantScope scope;
    private final Outbox outbox;
    private final Clock clock;

    RegistrationCompletion(
            RegistrationRepository registrations,
            FirstAdministrator administrators,
            TenantDirectory tenants,
            TenantScope scope,
            Outbox outbox,
            Clock clock) {
        this.registrations = registrations;
        this.administrators = administrators;
        this.tenants = tenants;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Runs in the transaction that used up the verification link. */
    void complete(@Observes EmailProven proven) {
        // Later links prove the address again; the registration ends once.
        var open = registrations
                .of(proven.accountId())
                .filter(registration -> registration.state() == RegistrationState.AWAITING_VERIFICATION);
        open.ifPresent(registration -> {
            var tenantId = Objects.requireNonNull(registration.tenantId());
            registration.complete(clock.instant());
            tenants.expectActive(tenantId);
            outbox.publish(new RegistrationEvent.Completed(
                    registration.id(), tenantId, proven.accountId(), registration.type()));
        });
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void expireOverdue() {
        scope.asSystem(
                "expire registrations",
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> registrations.overdue(clock.instant(), BATCH))
                        .forEach(this::expireAlone));
    }

    /** One that cannot expire does not keep the others from it. */
    private void expireAlone(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> expire(id));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Registration %s could not expire", id);
        }
    }

    /** Looks again under the lock: the person may have finished, or another replica been quicker. */
    private void expire(UUID id) {
        var registration = registrations.locked(id).orElseThrow();
        if (registration.expiresAt().isAfter(clock.instant())
                || registration.state() == RegistrationState.COMPLETED
                || registration.state() == RegistrationState.EXPIRED) {
            return;
        }
        administrators.discard(registration);
        registration.expire();
        if (registration.tenantId() != null) {
            outbox.publish(new RegistrationEvent.Expired(id, registration.tenantId()));
        }
    }
}
