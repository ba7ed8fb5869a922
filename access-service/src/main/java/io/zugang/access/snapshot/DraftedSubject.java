package io.zugang.access.snapshot;

import io.zugang.access.engine.Question;
import java.util.List;
import java.util.UUID;

/**
 * What a subject holds, and what it would hold under a draft.
 *
 * @param place     orders subjects
 * @param relatives other tenants, one of each kind that a role may reach
 */
public record DraftedSubject(String place, Question.Subject subject, Held before, Held after, List<UUID> relatives) {

    public DraftedSubject {
        relatives = List.copyOf(relatives);
    }

    /** The home tenant. */
    public UUID tenantId() {
        return before.home().id();
    }
}
