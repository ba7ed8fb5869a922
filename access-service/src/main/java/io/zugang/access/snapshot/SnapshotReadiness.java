package io.zugang.access.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** An instance that may not decide gets no questions. */
@Readiness
@ApplicationScoped
class SnapshotReadiness implements HealthCheck {

    private final Snapshot snapshot;

    SnapshotReadiness(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Rights were compared with the database within the lease")
                .status(snapshot.isConfirmed())
                .build();
    }
}
