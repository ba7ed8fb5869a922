package io.zugang.tenant.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the proof of domains. */
@ConfigMapping(prefix = "tenant.domain")
interface DomainConfig {

    /**
     * The DNS server to ask, as {@code host} or {@code host:port}; without it the operating system's first one. A resolver of
     * one's own that validates DNSSEC makes forged proofs harder.
     */
    Optional<String> nameServer();

    /** How long to wait for its answer. A slow domain keeps a request waiting that long. */
    @WithDefault("3S")
    Duration lookupTimeout();
}
