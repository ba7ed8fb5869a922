package io.zugang.identity.registration;

import io.zugang.identity.requestlimit.RequestLimits;
import io.zugang.identity.requestlimit.RequestLimits.Allowance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Keeps strangers from filling the database and other people's mailboxes. Counts known and new addresses alike. */
@ApplicationScoped
class RegistrationLimits {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final RequestLimits limits;
    private final RegistrationConfig config;

    RegistrationLimits(RequestLimits limits, RegistrationConfig config) {
        this.limits = limits;
        this.config = config;
    }

    void countStart(String network) {
        limits.count("registration", network, new Allowance(config.startsPerNetwork(), WINDOW));
    }

    /** Counted before anything costly is done, such as hashing a password. */
    void countMailFrom(String network) {
        limits.count("registration mail from", network, new Allowance(config.mailsPerNetwork(), WINDOW));
    }

    void countMailTo(String address) {
        limits.count("registration mail to", address, new Allowance(config.mailsPerAddress(), WINDOW));
    }
}
