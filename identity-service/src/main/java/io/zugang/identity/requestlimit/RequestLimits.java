package io.zugang.identity.requestlimit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.identity.secret.Sealing;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Counts in fixed windows, in the database: all replicas count together. */
@ApplicationScoped
public class RequestLimits {

    private static final String PURPOSE = "request-limit";

    private final RequestCountRepository counts;
    private final Sealing sealing;
    private final Clock clock;

    RequestLimits(RequestCountRepository counts, Sealing sealing, Clock clock) {
        this.counts = counts;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * Counts one request and refuses it (429 with Retry-After) once there were too many. Call it outside of a transaction: a
     * request that fails later still counts.
     *
     * @param what the kind of request
     * @param who  the network or address it is counted for; only its keyed hash is stored
     */
    public void count(String what, String who, Allowance allowance) {
        var now = clock.instant();
        var key = sealing.mac(PURPOSE, what + "\n" + who);
        var window = QuarkusTransaction.requiringNew().call(() -> counts.add(key, now, now.plus(allowance.window())));
        if (window.used() > allowance.most()) {
            var wait = Math.max(1, Duration.between(now, window.endsAt()).toSeconds());
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Too many requests of this kind; try later.")
                    .with("retryAfter", wait);
        }
    }

    /** So many requests in a window of time that begins with the first of them. */
    public record Allowance(int most, Duration window) {}
}
