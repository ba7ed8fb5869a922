package io.zugang.access.search;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.access.search.SearchReader.Kind;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** No {@code @Consumes}: a wrong content type is 400 in AuthZEN, where JAX-RS would say 415. */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
class SearchResource {

    private static final String PLAIN_ERROR = "Not a search; the body is a message, as AuthZEN wants it";
    private static final String PAGES =
            " Results come in pages of at most 1000; `page.next_token` asks for what follows, and is empty at the end. A"
                    + " page may hold fewer than that, or none, before the end.";

    private final SearchReader reader;
    private final SearchService searches;

    SearchResource(SearchReader reader, SearchService searches) {
        this.reader = reader;
        this.searches = searches;
    }

    @POST
    @Path("/subject")
    @PermissionsAllowed("access:evaluate")
    @Operation(
            operationId = "searchSubjects",
            summary = "Find who may do something",
            description = "The subjects of a type, within your reach, that may do this to that resource." + PAGES)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchRequest.class),
                            examples = @ExampleObject(name = "accounts", value = """
                                                    {"subject":{"type":"account"},"action":{"name":"ticket:list"},
                                                     "resource":{"type":"ticket","id":"4711",
                                                      "properties":{"tenantId":"019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f"}},
                                                     "page":{"limit":100}}""")))
    @APIResponse(responseCode = "200", description = "A page of subjects")
    @APIResponse(
            responseCode = "400",
            description = PLAIN_ERROR,
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public SearchResponse subjects(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            byte @Nullable [] body) {
        return searches.subjects(reader.read(Kind.SUBJECT, contentType, body));
    }

    @POST
    @Path("/resource")
    @PermissionsAllowed("access:evaluate")
    @Operation(
            operationId = "searchResources",
            summary = "Find what somebody may do something to",
            description =
                    "The registered resources of a type, within your reach, that this subject may do this to. What is"
                            + " not registered is not found." + PAGES)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchRequest.class),
                            examples = @ExampleObject(name = "records", value = """
                                                    {"subject":{"type":"user","id":"alice"},
                                                     "action":{"name":"read"},"resource":{"type":"record"}}""")))
    @APIResponse(responseCode = "200", description = "A page of resources")
    @APIResponse(
            responseCode = "400",
            description = PLAIN_ERROR,
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public SearchResponse resources(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            byte @Nullable [] body) {
        return searches.resources(reader.read(Kind.RESOURCE, contentType, body));
    }

    @POST
    @Path("/action")
    @PermissionsAllowed("access:evaluate")
    @Operation(
            operationId = "searchActions",
            summary = "Find what somebody may do",
            description = "The actions on its type that this subject may do to that resource." + PAGES)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchRequest.class),
                            examples = @ExampleObject(name = "a record", value = """
                                                    {"subject":{"type":"user","id":"alice"},
                                                     "resource":{"type":"record","id":"record-1"}}""")))
    @APIResponse(responseCode = "200", description = "A page of actions")
    @APIResponse(
            responseCode = "400",
            description = PLAIN_ERROR,
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public SearchResponse actions(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            byte @Nullable [] body) {
        return searches.actions(reader.read(Kind.ACTION, contentType, body));
    }
}
