package io.zugang.platform.security;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a type on which a subject may do something, as a predicate for a query: those that lie in at least one
 * part of {@code any} and in no part of {@code none}. Without a part in {@code any} there are none.
 *
 * @param masks what must be neither shown nor searched in which part; null if access-service is too old to tell
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AccessFilter(
        String reason,
        List<Part> any,
        List<Part> none,
        @Nullable List<Mask> masks) {

    /**
     * Fields that must not be seen in a part of the resources.
     *
     * @param fields such as {@code contact.phone}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mask(List<String> fields, Part part) {}

    /**
     * A part of all resources of the type. Everything that is stated must hold; what is null says nothing.
     *
     * @param tenants     the resource belongs to one of these tenants, or to one managed by {@code managedBy}
     * @param managedBy   a partner
     * @param units       it lies in one of these units; those below are among them
     * @param ids         it is one of these
     * @param owner       it belongs to this subject or is assigned to it
     * @param assignee    it is assigned to this subject
     * @param collections for each type of collection: it lies in one of these
     * @param conditional each resource needs a decision of its own besides
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(
            @Nullable Set<UUID> tenants,
            @Nullable UUID managedBy,
            @Nullable Set<UUID> units,
            @Nullable Set<String> ids,
            @Nullable String owner,
            @Nullable String assignee,
            @Nullable Map<String, Set<String>> collections,
            boolean conditional) {}
}
