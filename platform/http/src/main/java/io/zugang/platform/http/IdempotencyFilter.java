package io.zugang.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries out {@link Idempotent}. A request that died half-way is never repeated by us: at most once, not twice. */
@Provider
@Idempotent
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
    static final String HEADER = "Idempotency-Key";
    static final int MAX_KEY = 128;
    private static final String PROPERTY = IdempotencyFilter.class.getName();

    private final IdempotencyStore store;
    private final ObjectMapper json;

    IdempotencyFilter(IdempotencyStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(HEADER);
        if (key == null) {
            return;
        }
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "The Idempotency-Key has 1 to 128 characters.")
                    .withField(HEADER, "must have 1 to 128 characters");
        }
        var principal = request.getSecurityContext().getUserPrincipal();
        var requestKey = new IdempotencyStore.RequestKey(principal == null ? "" : principal.getName(), key);
        var answer = store.claim(requestKey, hash(request));
        if (answer == null) {
            request.setProperty(PROPERTY, requestKey);
        } else {
            request.abortWith(replay(answer));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(PROPERTY) instanceof IdempotencyStore.RequestKey requestKey)) {
            return;
        }
        // Once only: a failure below must not bring this filter back for the answer to that failure.
        request.removeProperty(PROPERTY);
        try {
            if (response.getStatus() >= 400) {
                store.release(requestKey);
            } else {
                store.finish(requestKey, answer(response));
            }
        } catch (IllegalStateException | JsonProcessingException e) {
            // What the caller asked for has happened or has failed already, and that is what the caller must hear. The
            // key
            // stays claimed: nothing is carried out a second time.
            LOG.errorf(e, "Request %s left its Idempotency-Key claimed", RequestId.current());
        }
    }

    private IdempotencyStore.Answer answer(ContainerResponseContext response) throws JsonProcessingException {
        var mediaType = response.getMediaType();
        return new IdempotencyStore.Answer(
                response.getStatus(),
                header(response, HttpHeaders.LOCATION),
                header(response, HttpHeaders.ETAG),
                mediaType == null ? null : mediaType.toString(),
                response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null);
    }

    private static @Nullable String header(ContainerResponseContext response, String name) {
        var value = response.getHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }

    private static Response replay(IdempotencyStore.Answer answer) {
        return Response.status(answer.status())
                .header("Idempotent-Replayed", "true")
                .header(HttpHeaders.LOCATION, answer.location())
                .header(HttpHeaders.ETAG, answer.etag())
                .type(answer.mediaType())
                .entity(answer.body())
                .build();
    }

    /** Over method, path and body; the body is read here and handed on. The body limit bounds the memory. */
    private static byte[] hash(ContainerRequestContext request) throws IOException {
        try {
            var body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + ' ' + request.getUriInfo().getRequestUri() + '\n')
                    .getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
