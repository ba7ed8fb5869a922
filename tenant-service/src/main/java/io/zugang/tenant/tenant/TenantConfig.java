package io.zugang.tenant.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of companies. */
@ConfigMapping(prefix = "tenant")
interface TenantConfig {

    /** Name of the provider's own company, used once, when the first instance starts on an empty database. */
    @WithDefault("Zugang Provider")
    String providerName();

    /**
     * How long a registered company keeps its name and domain from others before its first administrator verifies the
     * e-mail address. Longer than identity-service's verification links live, or a company could be activated by a link
     * after somebody else got its name.
     */
    @WithDefault("P7D")
    Duration pendingFor();
}
