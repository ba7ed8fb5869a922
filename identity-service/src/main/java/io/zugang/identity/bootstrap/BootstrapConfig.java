package io.zugang.identity.bootstrap;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The provider's first administrator. */
@ConfigMapping(prefix = "identity.bootstrap-admin")
interface BootstrapConfig {

    /** Login and address. Without it no administrator is made. */
    Optional<String> email();

    /** The one-time password: it must be changed at the first sign-in. */
    Optional<String> password();
}
