package io.zugang.identity.signingkey;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Makes the first key at the start, so that a wrong encryption key stops it, and the next ones in time. */
@ApplicationScoped
class SigningKeyJob {

    private final SigningKeyService keys;
    private final Clock clock;

    SigningKeyJob(SigningKeyService keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void makeFirstKey(@Observes StartupEvent start) {
        keys.rotated(clock.instant());
    }

    @Scheduled(every = "1h", delayed = "1h", identity = "signing-key-rotation")
    void rotate() {
        keys.rotated(clock.instant());
    }
}
