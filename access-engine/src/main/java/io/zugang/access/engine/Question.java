package io.zugang.access.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * May the subject do this, there, at this instant?
 *
 * @param action    the name of an action on the resource's type, or a whole permission
 * @param sessionId its end counts, if one is named
 * @param at        in microseconds since 1970
 */
public record Question(
        Subject subject,
        String action,
        Resource resource,
        Attributes attributes,
        @Nullable String sessionId,
        long at) {

    /** A question at an instant, about nothing but what its parts are called. */
    public static Question of(Subject subject, String action, Resource resource, Instant at) {
        return new Question(subject, action, resource, Attributes.NONE, null, Micros.of(at));
    }

    /** The same question, coming from a session whose end counts. */
    public Question inSession(@Nullable String session) {
        return new Question(subject, action, resource, attributes, session, at);
    }

    /** Who is asked about. */
    public record Subject(String type, String id) {}

    /**
     * On what.
     *
     * @param unitId      the unit that it lies in
     * @param owner       the id of the subject that it belongs to
     * @param assignees   the ids of the subjects that it is assigned to
     * @param collections the id of the collection that it lies in, by the collection's type
     */
    public record Resource(
            String type,
            String id,
            Place place,
            @Nullable UUID unitId,
            @Nullable String owner,
            List<String> assignees,
            Map<String, String> collections) {

        public static Resource of(String type, String id, Place place) {
            return new Resource(type, id, place, null, null, List.of(), Map.of());
        }
    }

    /** In which tenant a resource lies. */
    public sealed interface Place {

        /** Any whole tenant will do: the answer says where. */
        Place ANYWHERE = new Special("anywhere");

        /** Any part of a tenant will do, since whoever asks will ask about the thing itself once he knows it. */
        Place SOMEWHERE = new Special("somewhere");

        /** It was not said. */
        Place UNSTATED = new Special("unstated");

        /** In a tenant that nobody knows. */
        Place UNKNOWN = new Special("unknown");

        /** In the subject's home tenant. */
        Place HOME = new Special("home");

        /** In this tenant. */
        record Tenant(UUID id) implements Place {}

        /** Whether it names no tenant on purpose. */
        default boolean isAny() {
            return this == ANYWHERE || this == SOMEWHERE;
        }

        /** A place without an id. */
        record Special(String name) implements Place {}
    }

    /** What is said about a part; its names stand for themselves, whatever else is said under the same name. */
    @Nullable
    Object value(Attributes.Part part, String name) {
        var own = switch (part) {
            case SUBJECT -> named(name, subject.type(), subject.id());
            case RESOURCE -> named(name, resource.type(), resource.id());
            case ACTION -> name.equals("name") ? action : null;
            case CONTEXT -> null;
        };
        return own == null ? attributes.value(part, name) : own;
    }

    private static @Nullable String named(String name, String type, String id) {
        return switch (name) {
            case "id" -> id;
            case "type" -> type;
            default -> null;
        };
    }
}
