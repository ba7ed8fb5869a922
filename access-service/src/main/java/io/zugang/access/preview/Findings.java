package io.zugang.access.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts all changes and keeps those of one page. */
final class Findings {

    private final String after;
    private final int kept;
    private final int most;
    private final List<Placed> shown = new ArrayList<>();
    private long looked;
    private long changed;
    private boolean complete = true;

    /**
     * For the page after a place.
     *
     * @param kept so many changes are kept
     * @param most so many subjects are looked at
     */
    Findings(@Nullable String after, int kept, int most) {
        this.after = after == null ? "" : after;
        this.kept = kept;
        this.most = most;
    }

    /** Whether a subject could be looked at; not if there were enough. */
    boolean take(String subject, Supplier<List<DecisionChange>> changes) {
        if (looked == most) {
            complete = false;
            return false;
        }
        looked++;
        int number = 0;
        for (var change : changes.get()) {
            // Of a fixed length, so that places have the order of texts.
            var place = "%s/%06d".formatted(subject, number++);
            if (shown.size() < kept && place.compareTo(after) > 0) {
                shown.add(new Placed(place, change));
            }
        }
        changed += number;
        return true;
    }

    List<Placed> shown() {
        return shown;
    }

    long looked() {
        return looked;
    }

    long changed() {
        return changed;
    }

    boolean isComplete() {
        return complete;
    }

    /** A change and its place among all. */
    record Placed(String place, DecisionChange change) {}
}
