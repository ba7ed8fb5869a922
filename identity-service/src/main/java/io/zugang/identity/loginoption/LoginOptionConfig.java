package io.zugang.identity.loginoption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The brake on asking login after login. */
@ConfigMapping(prefix = "identity.login-option")
interface LoginOptionConfig {

    /** How many questions one network may ask in a minute; an installation asks for all its people from one address. */
    @WithDefault("120")
    int perNetwork();
}
