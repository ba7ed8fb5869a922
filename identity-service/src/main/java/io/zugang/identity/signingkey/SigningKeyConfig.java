package io.zugang.identity.signingkey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Life of the signing keys. */
@ConfigMapping(prefix = "identity.signing-key")
public interface SigningKeyConfig {

    /** How long a key signs before the next one takes over. */
    @WithDefault("P90D")
    Duration rotation();

    /** How long a key is published before it signs; must exceed the time that resource servers cache the key set. */
    @WithDefault("P2D")
    Duration announced();

    /**
     * How long a key stays published after it stopped signing; must exceed the longest life of a token. Sign-out accepts
     * expired ID tokens as a hint, so it is longer than access tokens need.
     */
    @WithDefault("P14D")
    Duration kept();
}
