package io.zugang.tenant.identifier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of names, numbers and domains. */
@ConfigMapping(prefix = "tenant.identifier")
interface IdentifierConfig {

    /**
     * How long a name or number that a company gave up stays reserved for it. A short time lets somebody else appear under
     * a name that business partners still trust.
     */
    @WithDefault("P365D")
    Duration reservedFor();
}
