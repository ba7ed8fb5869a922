package io.zugang.tenant.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Settings of contacts. */
@ConfigMapping(prefix = "tenant.contact")
interface ContactConfig {

    /**
     * The kinds of contacts that the provider tells apart, in the order in which they are listed. Contacts of a kind that
     * is left out later keep it.
     */
    @WithDefault("general,management,technical,billing,emergency")
    List<String> kinds();
}
