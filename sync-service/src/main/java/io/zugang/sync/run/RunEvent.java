package io.zugang.sync.run;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What others may know of a run; the payload is the run as the API shows it. */
sealed interface RunEvent extends DomainEvent {

    RunResponse run();

    @Override
    default UUID subject() {
        return run().id();
    }

    @Override
    default UUID tenantId() {
        return run().tenantId();
    }

    @Override
    default Object data() {
        return run();
    }

    record Started(RunResponse run) implements RunEvent {
        @Override
        public String type() {
            return "sync.run.started.v1";
        }
    }

    record Completed(RunResponse run) implements RunEvent {
        @Override
        public String type() {
            return "sync.run.completed.v1";
        }
    }
}
