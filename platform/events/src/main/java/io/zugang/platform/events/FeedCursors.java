package io.zugang.platform.events;

import io.zugang.platform.http.PageTokens;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cursors of this service's feed: positions, signed and opaque, of no use at another service. */
@ApplicationScoped
class FeedCursors {

    private final String feed;

    FeedCursors(@ConfigProperty(name = "zugang.service") String service) {
        this.feed = "events of " + service;
    }

    String cursor(long position) {
        return PageTokens.seal(Long.toString(position), feed);
    }

    /** The position behind a cursor; a cursor that was not made here ends in a 400. */
    long position(String cursor) {
        return Long.parseLong(PageTokens.open(cursor, feed));
    }
}
