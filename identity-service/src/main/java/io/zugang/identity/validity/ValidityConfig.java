package io.zugang.identity.validity;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the validity dates are looked at. */
@ConfigMapping(prefix = "identity.validity")
interface ValidityConfig {

    /** How often each replica looks whether the present half-hour slot is still free. */
    String tick();

    /** How long a replica may be silent before another one takes its run over. */
    Duration lease();

    /** How many accounts one transaction switches. */
    int batchSize();
}
