package io.zugang.platform.events;

import java.util.List;

/**
 * What a reader asks the feed for.
 *
 * @param position the position after which to read
 * @param limit    the largest number of events
 * @param types    the types wanted, all if empty
 */
record FeedQuery(long position, int limit, List<String> types) {

    FeedQuery {
        types = List.copyOf(types);
    }

    FeedQuery after(long newPosition) {
        return new FeedQuery(newPosition, limit, types);
    }
}
