package io.zugang.identity.requestlimit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Removes counts whose window is over. */
@ApplicationScoped
class RequestCountCleanup {

    private final RequestCountRepository counts;
    private final Clock clock;

    RequestCountCleanup(RequestCountRepository counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", identity = "request-count-cleanup")
    @Transactional
    void run() {
        counts.removeEndedBefore(clock.instant());
    }
}
