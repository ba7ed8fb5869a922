package io.zugang.access.search;

import io.zugang.access.search.SearchResponse.Found;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through candidates in order until a page is full, all were seen, or enough were looked at for one request; then the
 * answer says where to go on, so that nothing is ever left out silently.
 */
final class Scan {

    /** How many candidates are held at a time. */
    static final int BATCH = 1_000;

    /** How many candidates one request may cost. */
    static final int BUDGET = 50_000;

    private final SearchReader.Search search;
    private final List<Found> found = new ArrayList<>();
    private String place;
    private int seen;

    Scan(SearchReader.Search search) {
        this.search = search;
        this.place = search.after();
    }

    /**
     * Goes through the candidates.
     *
     * @param source gives those after a place
     */
    SearchResponse over(Source source) {
        while (seen < BUDGET) {
            var candidates = source.after(place, BATCH);
            for (var candidate : candidates) {
                if (candidate.permitted()) {
                    if (found.size() == search.limit()) {
                        return cut();
                    }
                    found.add(candidate.result());
                }
                place = candidate.place();
            }
            if (candidates.size() < BATCH) {
                return SearchResponse.of(found, "");
            }
            seen += candidates.size();
        }
        return cut();
    }

    private SearchResponse cut() {
        return SearchResponse.of(found, search.tokenAfter(place));
    }

    /** Something that may be a result. */
    record Candidate(String place, boolean permitted, Found result) {}

    /** Where candidates come from. */
    @FunctionalInterface
    interface Source {
        List<Candidate> after(String place, int most);
    }
}
