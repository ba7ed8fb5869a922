package io.zugang.identity.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.identity.secret.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals flows into addresses and opens them again. */
@ApplicationScoped
public class SignInFlows {

    private static final String PURPOSE = "sign-in-flow";
    private static final Duration LIFE = Duration.ofMinutes(30);
    /** A sealed flow is an authorization request and its seal; requests are limited to less. */
    private static final int MAX_LENGTH = 12_000;

    private final Sealing sealing;
    private final ObjectMapper json;
    private final Clock clock;

    SignInFlows(Sealing sealing, ObjectMapper json, Clock clock) {
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    /** The address of the sign-in page for this flow, relative to the service: the browser stays on the host it knows. */
    public URI signInPage(SignInFlow flow) {
        return URI.create("sign-in?flow=" + seal(flow));
    }

    /** The flow that was sealed; empty if it is too old or not ours. */
    public Optional<SignInFlow> open(@Nullable String sealed) {
        if (sealed == null || sealed.isEmpty() || sealed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return decoded(sealed)
                .flatMap(bytes -> sealing.open(PURPOSE, bytes))
                .map(this::read)
                .filter(flow -> clock.instant().isBefore(flow.startedAt().plus(LIFE)));
    }

    /** Where the browser goes after sign-in: back to the authorization endpoint, or to the page that says who is here. */
    URI next(@Nullable String sealed) {
        return open(sealed).isPresent() ? URI.create("authorize/continue?flow=" + sealed) : URI.create("sign-in");
    }

    private String seal(SignInFlow flow) {
        try {
            var content = json.writeValueAsBytes(
                    new Sealed(flow.request(), flow.startedAt().toEpochMilli()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(PURPOSE, content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts is always JSON", impossible);
        }
    }

    private SignInFlow read(byte[] content) {
        try {
            var sealed = json.readValue(content, Sealed.class);
            return new SignInFlow(sealed.request(), Instant.ofEpochMilli(sealed.startedAt()));
        } catch (IOException impossible) {
            throw new IllegalStateException("What is sealed is what this service wrote", impossible);
        }
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** @param startedAt in milliseconds since 1970 */
    record Sealed(Map<String, String> request, long startedAt) {}
}
