package io.zugang.access.subject;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is published about subjects. */
sealed interface SubjectEvent extends DomainEvent {

    /** Decisions about a subject may fall differently now. */
    record Changed(UUID subject, UUID tenantId, Change change) implements SubjectEvent {

        @Override
        public String type() {
            return "access.subject.changed.v1";
        }

        @Override
        public Object data() {
            return change;
        }
    }

    /**
     * The published data.
     *
     * @param type account or service
     * @param id   account id or client id
     * @param what what has changed: STATE, SESSION_ENDED or DELETED
     */
    @Schema(name = "SubjectChange")
    record Change(String type, String id, What what) {}

    /** What can change. */
    enum What {
        STATE,
        SESSION_ENDED,
        DELETED
    }
}
