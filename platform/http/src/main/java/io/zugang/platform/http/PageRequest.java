package io.zugang.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for; a {@code @BeanParam}. */
public class PageRequest {

    /** The largest page. */
    public static final int MAX_LIMIT = 200;

    private static final int DEFAULT_LIMIT = 50;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most",
            schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextPageToken` of the page before; leave it out for the first page")
    @Nullable
    String cursor;

    @Context
    UriInfo uri;

    /** How many items the page may hold, 1 to {@value #MAX_LIMIT}. */
    public int limit() {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "limit must be between 1 and " + MAX_LIMIT + ".")
                    .withField("limit", "must be between 1 and " + MAX_LIMIT);
        }
        return wanted;
    }

    /**
     * The sort key after which the page begins, or null for the first page.
     *
     * @throws ProblemException 400 if the cursor was not made by this list with the same filters
     */
    public @Nullable String after() {
        return cursor == null || cursor.isEmpty() ? null : PageTokens.open(cursor, list());
    }

    String tokenFor(String lastKey) {
        return PageTokens.seal(lastKey, list());
    }

    /** A cursor belongs to one path with one set of filters. */
    private String list() {
        var filters = new TreeMap<>(uri.getQueryParameters());
        filters.remove("cursor");
        filters.remove("limit");
        return uri.getPath() + filters;
    }
}
