package io.zugang.identity.credential;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How passwords are judged and hashed; public because its validator must see it. */
@ConfigMapping(prefix = "identity.password")
public interface PasswordConfig {

    /** Minimum length where a tenant has no rule of its own. */
    @Min(6)
    @Max(64)
    int minLength();

    /** How many passwords are hashed at once; each takes 19 MiB while it lasts. */
    @Min(1)
    int hashThreads();

    /** How many hashings may wait; beyond, callers get 429 instead of a queue that never ends. */
    @Min(1)
    int hashQueue();
}
