package io.zugang.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How decisions of access-service are asked for and reused. */
@ConfigMapping(prefix = "zugang.decisions")
interface DecisionsConfig {

    /** How long one try may take. There are two; then the request is refused with 503. */
    @WithDefault("800ms")
    Duration timeout();

    /** How many permits are remembered at most. */
    @WithDefault("50000")
    long remembered();

    /**
     * How long a permit is reused at most. Changes are heard of at once through the feed; this bounds what changes by the
     * mere passing of time, such as an assignment that ends. Zero switches reuse off.
     */
    @WithDefault("30s")
    Duration reuse();

    /** Permits are not reused when access-service's feed was not heard for longer than this. */
    @WithDefault("5s")
    Duration silence();
}
