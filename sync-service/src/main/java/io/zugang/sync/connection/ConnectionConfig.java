package io.zugang.sync.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "sync.connection")
public interface ConnectionConfig {

    /** Pause after the first failed attempt to connect; it doubles with each further one. */
    @WithDefault("1S")
    Duration retryMin();

    /** The longest pause between two attempts to connect. */
    @WithDefault("15M")
    Duration retryMax();

    /** An attempt that takes longer belongs to a replica that died; another one takes over. */
    @WithDefault("30S")
    Duration attemptPatience();

    /** How often a replica looks for connections that another one left behind. */
    @WithDefault("10S")
    Duration lookEvery();
}
