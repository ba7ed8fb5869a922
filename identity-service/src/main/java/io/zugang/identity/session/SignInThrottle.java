package io.zugang.identity.session;

import io.zugang.identity.account.Login;
import io.zugang.identity.secret.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Slows guessing down, over all instances. Pauses hit a login from one network, or a network: nobody can lock another
 * person out from elsewhere, and every pause ends by itself.
 */
@ApplicationScoped
class SignInThrottle {

    private static final String PURPOSE = "sign-in-throttle";

    private final SignInAttemptRepository attempts;
    private final SessionConfig.Throttle config;
    private final Sealing sealing;
    private final Clock clock;

    SignInThrottle(SignInAttemptRepository attempts, SessionConfig config, Sealing sealing, Clock clock) {
        this.attempts = attempts;
        this.config = config.throttle();
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Counts an attempt as wrong until {@link #forgive}; gives the pause if it is not allowed now. */
    @Transactional
    Optional<Duration> count(String login, String network) {
        var now = clock.instant();
        // One order of keys everywhere, so that two requests never wait for each other.
        var ofNetwork = countOne(networkKey(network), config.perNetwork(), now);
        return ofNetwork.or(() -> countOne(loginKey(login, network), config.perLogin(), now));
    }

    /** The password was right: this login starts afresh, and the network gets its attempt back. */
    @Transactional
    void forgive(String login, String network) {
        attempts.decrease(networkKey(network));
        attempts.remove(loginKey(login, network));
    }

    @Transactional
    long forgetOld() {
        return attempts.removeOlderThan(clock.instant().minus(config.memory()));
    }

    private Optional<Duration> countOne(String key, int free, Instant now) {
        var count = attempts.increase(key, now, now.minus(config.memory()));
        if (count.isEmpty()) {
            return attempts.blockedUntil(key).map(until -> atLeastOneSecond(Duration.between(now, until)));
        }
        if (count.get() >= free) {
            attempts.blockUntil(key, now.plus(pause(count.get() - free)));
        }
        return Optional.empty();
    }

    private Duration pause(int beyond) {
        var doubled = config.firstPause().multipliedBy(1L << Math.min(beyond, 20));
        return doubled.compareTo(config.longestPause()) > 0 ? config.longestPause() : doubled;
    }

    private String loginKey(String login, String network) {
        // In the form accounts are found by, so that another spelling of one login is not another count.
        var typed = login.strip();
        var normal = Login.parse(typed).map(Login::value).orElse(typed.toLowerCase(Locale.ROOT));
        return sealing.mac(PURPOSE, normal + "\n" + network);
    }

    private String networkKey(String network) {
        return sealing.mac(PURPOSE, network);
    }

    private static Duration atLeastOneSecond(Duration pause) {
        var second = Duration.ofSeconds(1);
        return pause.compareTo(second) < 0 ? second : pause;
    }
}
