package io.zugang.access.decisionlog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the decision log. Numbers are those of each instance. */
@ConfigMapping(prefix = "access.decision-log")
interface DecisionLogConfig {

    /** How many entries may wait to be written, some 300 bytes each. More are lost, and counted. */
    @WithDefault("65536")
    int queue();

    /** How often what waits is written. Less than a second is a second. */
    @WithDefault("1s")
    Duration writeEvery();

    /** How many denials of a tenant are kept in a minute, so that a flood of them fills the disk slowly. */
    @WithDefault("1000")
    int denialsPerMinute();

    /** The same for permits, for a tenant that wants all of them. */
    @WithDefault("10000")
    int permitsPerMinute();

    /** How long entries can be read. */
    @WithDefault("90d")
    Duration retention();

    /** How often retention is applied. */
    @WithDefault("10m")
    Duration purgeEvery();
}
