package io.zugang.sync.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "sync.delivery")
public interface DeliveryConfig {

    /** How many users go to identity-service in one request; it takes at most 500. */
    @WithDefault("200")
    int batchSize();

    /**
     * How long a delivery keeps its users to itself. It must be longer than the read timeout of the client of
     * identity-service; after it, another replica takes the users over.
     */
    @WithDefault("30S")
    Duration claim();

    /** Pause of pushed changes after the first failure of identity-service; it doubles with each further one. */
    @WithDefault("1S")
    Duration retryMin();

    /** The longest pause between two tries. */
    @WithDefault("1M")
    Duration retryMax();

    /** How often a replica looks for pushed changes that were left behind. */
    @WithDefault("5S")
    Duration lookEvery();
}
