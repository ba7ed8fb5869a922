package io.zugang.access.decisionlog;

import io.zugang.access.engine.Question;
import io.zugang.access.engine.Reason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision, as it waits to be written. It holds none of the properties of the question, and no long text: entries wait
 * in great numbers.
 *
 * @param tenant     whose log it belongs into
 * @param at         in microseconds since 1970
 * @param ofResource the tenant that the resource lies in, if it is known
 * @param version    of the image of the subject's home tenant; {@link #NO_VERSION} for a subject without one
 */
record Entry(
        UUID tenant,
        long at,
        Asking asking,
        String subjectType,
        String subjectId,
        String action,
        String resourceType,
        String resourceId,
        @Nullable UUID ofResource,
        long version,
        Reason reason) {

    /** Longer texts are cut: they are stored, some of them in indexes, and whoever asks chooses them. */
    static final int MAX_TEXT = 255;

    /** As long as registered names may be. */
    static final int MAX_ID = 512;

    static final int MAX_REQUEST_ID = 128;

    static final long NO_VERSION = -1;

    Entry {
        subjectType = cut(subjectType, MAX_TEXT);
        subjectId = cut(subjectId, MAX_ID);
        action = cut(action, MAX_TEXT);
        resourceType = cut(resourceType, MAX_TEXT);
        resourceId = cut(resourceId, MAX_ID);
    }

    static Entry of(UUID tenant, Asking asking, Question question, long version, Reason reason) {
        var subject = question.subject();
        var resource = question.resource();
        return new Entry(
                tenant,
                question.at(),
                asking,
                subject.type(),
                subject.id(),
                question.action(),
                resource.type(),
                resource.id(),
                tenantOf(resource, version == NO_VERSION ? null : tenant),
                version,
                reason);
    }

    /** Gives the text itself if it is short enough. */
    static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }

    private static @Nullable UUID tenantOf(Question.Resource resource, @Nullable UUID home) {
        if (resource.place() instanceof Question.Place.Tenant tenant) {
            return tenant.id();
        }
        return resource.place() == Question.Place.HOME ? home : null;
    }
}
