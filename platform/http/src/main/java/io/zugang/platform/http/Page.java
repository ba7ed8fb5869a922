package io.zugang.platform.http;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items         the items, in the list's order
 * @param nextPageToken the cursor of the next page, null on the last one
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Send it as `cursor` to get the next page; absent on the last page") @Nullable
        String nextPageToken) {

    /**
     * Makes a page from rows that were read after {@link PageRequest#after()} with a limit of
     * {@link PageRequest#limit()} plus one: the extra row tells that there is a next page, without counting.
     *
     * @param rows    at most limit + 1 rows, ordered by the key
     * @param request the request the rows were read for
     * @param map     makes the item of a row
     * @param key     gives the sort key of a row; it must order the rows without ties
     */
    public static <E, T> Page<T> of(List<E> rows, PageRequest request, Function<E, T> map, Function<E, String> key) {
        boolean more = rows.size() > request.limit();
        var shown = more ? rows.subList(0, request.limit()) : rows;
        var next = more ? request.tokenFor(key.apply(shown.get(shown.size() - 1))) : null;
        return new Page<>(shown.stream().map(map).toList(), next);
    }
}
