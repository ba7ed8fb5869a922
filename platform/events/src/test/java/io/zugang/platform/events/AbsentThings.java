package io.zugang.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Handles events of a source that is down all the time. */
@ApplicationScoped
class AbsentThings implements EventHandler {

    @Override
    public String source() {
        return "absent-service";
    }

    @Override
    public Set<String> types() {
        return Set.of("absent.thing.changed.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        throw new IllegalStateException("It was absent");
    }
}
