package io.zugang.sync.mapping;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "sync")
public interface MappingConfig {

    /** The shortest first or last name that counts as complete, for connections made from now on. */
    @WithDefault("2")
    int minNameLength();
}
