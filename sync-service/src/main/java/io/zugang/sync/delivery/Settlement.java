package io.zugang.sync.delivery;

import java.util.List;

/** What a caller writes in the same transaction as the outcome of its delivery. */
@FunctionalInterface
public interface Settlement {

    /** For a caller that has nothing to add. */
    Settlement NOTHING = settled -> {};

    void settle(List<Settled> settled);
}
