package io.zugang.platform.events;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/events")
@Tag(name = "events", description = "What has happened in this service, for the other ones.")
class FeedResource {

    private static final String LATEST = "latest";
    private static final int MAX_TYPES = 100;

    private final FeedService feed;
    private final FeedCursors cursors;
    private final TenantScope scope;

    FeedResource(FeedService feed, FeedCursors cursors, TenantScope scope) {
        this.feed = feed;
        this.cursors = cursors;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed("event:read")
    @Operation(
            operationId = "readEvents",
            summary = "Read the event feed",
            description = "Events in the order in which they were committed, each at least once. Send `next` as `after`"
                    + " to read on. With `wait` the answer comes as soon as there are events, or empty after that time."
                    + " The feed spans all tenants, so only callers that reach all of them may read it.")
    @APIResponse(responseCode = "200", description = "Events after the cursor, maybe none")
    @APIResponse(responseCode = "400", description = "A parameter is not valid, or the cursor is not one of this feed")
    @APIResponse(responseCode = "401", description = "No valid access token")
    @APIResponse(responseCode = "403", description = "No permission event:read, or not over all tenants")
    @APIResponse(responseCode = "410", description = "Events after the cursor are no longer kept")
    public Uni<RestResponse<EventPage>> read(
            @RestQuery
                    @Parameter(
                            description = "`next` of an earlier answer; without it the feed is read from its beginning."
                                    + " `latest` gives no events, only the cursor of the feed's end.",
                            example = LATEST)
                    @Nullable
                    String after,
            @RestQuery @DefaultValue("100") @Min(1) @Max(500) @Parameter(description = "How many events at most")
                    int limit,
            @RestQuery
                    @DefaultValue("0")
                    @Min(0)
                    @Max(25)
                    @Parameter(description = "How many seconds to wait for the first event")
                    int wait,
            @RestQuery("type")
                    @Size(max = MAX_TYPES)
                    @Parameter(description = "Only events of this type; may be repeated")
                    List<String> types) {
        requireAllTenants();
        if (LATEST.equals(after)) {
            return feed.latest().map(RestResponse::ok);
        }
        var position = after == null || after.isEmpty() ? 0 : cursors.position(after);
        return feed.read(new FeedQuery(position, limit, types), Duration.ofSeconds(wait))
                .map(RestResponse::ok);
    }

    private void requireAllTenants() {
        if (!scope.reach().everything()) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN, "The event feed spans all tenants and you do not reach all of them.");
        }
    }
}
