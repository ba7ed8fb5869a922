package io.zugang.platform.events;

import io.zugang.platform.http.ProblemType;
import java.util.Locale;

/** Problems of reading an event feed. */
enum FeedProblem implements ProblemType {
    CURSOR_EXPIRED(410, "Events after this cursor are no longer kept");

    private final int status;
    private final String title;

    FeedProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
