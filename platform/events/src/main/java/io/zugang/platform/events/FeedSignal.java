package io.zugang.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Tells waiting readers of this replica that the feed has grown. */
@ApplicationScoped
class FeedSignal {

    private final Set<CompletableFuture<Boolean>> waiting = ConcurrentHashMap.newKeySet();

    /** Completes at the next growth after this call; to miss none, take it before reading. Complete it to give up. */
    CompletableFuture<Boolean> next() {
        var growth = new CompletableFuture<Boolean>();
        waiting.add(growth);
        var unused = growth.whenComplete((grown, failure) -> waiting.remove(growth));
        return growth;
    }

    void fire() {
        List.copyOf(waiting).forEach(growth -> growth.complete(true));
    }
}
