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

    /** How often an hour the verification mail may be asked for again. */
    int resendsPerHour();
}
