package io.zugang.identity.registration;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Whether and how companies may register themselves. */
@ConfigMapping(prefix = "identity.registration")
interface RegistrationConfig {

    /** Switched off, new registrations are refused; those begun may finish. */
    boolean enabled();

    /** How long a registration may take; then its name, domain and address are free again. */
    Duration ttl();

    /** How often an hour the verification mail may be asked for again, restarts of the registration included. */
    int resendsPerHour();

    /** How many registrations one network may start in an hour. */
    int startsPerNetwork();

    /** How many mails registrations from one network may cause in an hour. */
    int mailsPerNetwork();

    /** How many mails all registrations together may send to one address in an hour. */
    int mailsPerAddress();
}
