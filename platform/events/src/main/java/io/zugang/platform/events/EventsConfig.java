package io.zugang.platform.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of publishing and consuming events. */
@ConfigMapping(prefix = "zugang.events")
public interface EventsConfig {

    /** The services whose events this one handles, such as {@code tenant-service,identity-service}. */
    Optional<List<String>> sources();

    /** How long events can be read from the feed. A consumer that was away for longer has lost events. */
    @WithDefault("30d")
    Duration retention();

    /** How long handled events are remembered; longer than any source's retention, so that reading anew is harmless. */
    @WithDefault("60d")
    Duration inboxRetention();

    /** How often retention is applied. */
    @WithDefault("10m")
    Duration purgeEvery();

    /** How often the outbox is looked at without being told: finds what a crashed replica has left. */
    @WithDefault("1s")
    Duration relayEvery();

    /** How often an event is tried before it is parked and its successors on other subjects go on. */
    @WithDefault("3")
    int attempts();

    /** The first pause before a parked event is tried again; it doubles up to five minutes. */
    @WithDefault("1s")
    Duration retryParkedAfter();
}
