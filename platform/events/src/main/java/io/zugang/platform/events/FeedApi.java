package io.zugang.platform.events;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Collection;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The feed of another service, asked with this service's own token. */
@Path("/events")
@OidcClientFilter
public interface FeedApi {

    /** Reads on after a cursor; no cursor is the beginning. */
    @GET
    Uni<EventPage> read(
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery int wait,
            @RestQuery("type") Collection<String> types);
}
