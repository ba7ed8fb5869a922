package io.zugang.access.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The page comes first, as the standard recommends. */
@JsonPropertyOrder({"page", "results"})
@Schema(name = "SearchResults", description = "What was found")
record SearchResponse(PagePart page, List<Found> results) {

    /** Where the results go on. */
    @Schema(name = "SearchResultsPage")
    @JsonPropertyOrder({"next_token", "count"})
    record PagePart(
            @JsonProperty("next_token")
            @Schema(name = "next_token", description = "Asks for what follows; empty at the end")
            String nextToken,

            @Schema(description = "How many results these are")
            int count) {}

    /** A subject or resource with type and id, or an action with its name. */
    @Schema(name = "SearchResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            @Schema(examples = "record") @Nullable String type,
            @Schema(examples = "record-1") @Nullable String id,

            @Schema(description = "Only of an action", examples = "read") @Nullable
            String name) {}

    static SearchResponse of(List<Found> results, String nextToken) {
        return new SearchResponse(new PagePart(nextToken, results.size()), results);
    }
}
