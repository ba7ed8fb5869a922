package io.zugang.tenant.installation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of installations. */
@ConfigMapping(prefix = "tenant.installation")
interface InstallationConfig {

    /**
     * The product version from which central access may be switched on, four numbers. Installations that are already
     * active stay so when it is raised.
     */
    @WithDefault("10.0.0.19")
    String minimumVersion();
}
