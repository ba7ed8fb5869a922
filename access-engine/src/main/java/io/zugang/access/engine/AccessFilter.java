package io.zugang.access.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On which resources of a type a subject may do something, as a predicate that whoever stores the resources can put into a
 * query: those that lie in at least one part of {@code any} and in no part of {@code none}. What {@code masks} names must
 * neither be shown nor be searched where it says.
 *
 * @param reason {@link Reason#GRANTED}, or why nothing at all is open
 */
public record AccessFilter(Reason reason, List<Part> any, List<Part> none, List<Mask> masks) {

    public AccessFilter {
        any = List.copyOf(any);
        none = List.copyOf(none);
        masks = List.copyOf(masks);
    }

    /** Nothing is open. */
    public static AccessFilter closed(Reason reason) {
        return new AccessFilter(reason, List.of(), List.of(), List.of());
    }

    /**
     * What must not be seen in a part of the resources; masks of several parts add up.
     *
     * @param fields each with its resource type, sorted: {@code contact.phone}
     */
    public record Mask(List<String> fields, Part part) {

        public Mask {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A part of all resources of the type: everything that is stated must hold; null states nothing.
     *
     * @param tenants     the tenants that resources must belong to; with {@code managedBy} these or those
     * @param managedBy   the partner whose managed tenants are meant too
     * @param units       the units that resources must lie in, those below already among them
     * @param ids         the resources themselves
     * @param owner       the subject that resources must belong to or be assigned to
     * @param assignee    the subject that resources must be assigned to
     * @param collections by type of collection those that resources must lie in
     * @param condition   what must hold besides, which only a decision on each resource can tell
     */
    public record Part(
            @Nullable Set<UUID> tenants,
            @Nullable UUID managedBy,
            @Nullable Set<UUID> units,
            @Nullable Set<String> ids,
            @Nullable String owner,
            @Nullable String assignee,
            Map<String, Set<String>> collections,
            @Nullable Condition condition) {

        public Part {
            collections = Map.copyOf(collections);
        }
    }
}
