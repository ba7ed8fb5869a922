package io.zugang.sync.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "sync.run")
public interface RunConfig {

    /** How many users are delivered in one turn of a run. */
    @WithDefault("200")
    int batchSize();

    /** A turn that takes longer belongs to a replica that died; another one takes the run over. */
    @WithDefault("60S")
    Duration lease();

    /** Pause after the first failure of identity-service; it doubles with each further one. */
    @WithDefault("1S")
    Duration retryMin();

    /** The longest pause between two tries. */
    @WithDefault("1M")
    Duration retryMax();

    /** How often a dry run asks an identity-service that does not answer, before it goes on without. */
    @WithDefault("3")
    int dryRunTries();

    /** How often a replica looks for runs that another one left behind. */
    @WithDefault("5S")
    Duration lookEvery();
}
