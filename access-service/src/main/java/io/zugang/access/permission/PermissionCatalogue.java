package io.zugang.access.permission;

import io.zugang.access.catalogue.CatalogueChanged;
import io.zugang.access.catalogue.CatalogueDirectory;
import io.zugang.access.catalogue.CatalogueDocument;
import io.zugang.access.catalogue.PermissionDefinition;
import io.zugang.access.catalogue.PermissionPattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every permission of every application, kept in memory. */
@ApplicationScoped
public class PermissionCatalogue {

    private final CatalogueDirectory catalogues;
    private volatile @Nullable State state;

    PermissionCatalogue(CatalogueDirectory catalogues) {
        this.catalogues = catalogues;
    }

    /** Reads all catalogues again; to be called where another instance may have changed one. */
    public void reload() {
        load();
    }

    void onChange(@Observes CatalogueChanged changed) {
        reload();
    }

    /** Grows with each change of any catalogue. */
    public int revision() {
        return current().revision();
    }

    /** Every permission, ordered by name. */
    public List<PermissionDefinition> all() {
        return List.copyOf(current().byName().values());
    }

    public Set<String> names() {
        return Set.copyOf(current().byName().keySet());
    }

    /** Those of the names and patterns that stand for no permission, in order. */
    public List<String> unknownAmong(Collection<String> patterns) {
        var unknown = unknownAmong(patterns, current());
        // Another instance may have loaded what this one has not heard of.
        return unknown.isEmpty() ? unknown : unknownAmong(patterns, load());
    }

    /** The permissions that these names and patterns stand for. */
    public Set<String> matching(Collection<String> patterns) {
        var names = current().byName().keySet();
        return patterns.stream()
                .flatMap(pattern -> names.stream().filter(PermissionPattern.of(pattern)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> unknownAmong(Collection<String> patterns, State state) {
        return patterns.stream()
                .filter(pattern -> state.byName().keySet().stream().noneMatch(PermissionPattern.of(pattern)))
                .sorted()
                .toList();
    }

    /** Those that a filter lets through, after a name, ordered by name. */
    List<PermissionDefinition> list(Predicate<PermissionDefinition> filter, @Nullable String after, int most) {
        return current().byName().values().stream()
                .filter(permission -> after == null || permission.name().compareTo(after) > 0)
                .filter(filter)
                .limit(most)
                .toList();
    }

    private State current() {
        var known = state;
        return known == null ? load() : known;
    }

    private State load() {
        var loaded = State.of(catalogues.all());
        state = loaded;
        return loaded;
    }

    private record State(int revision, Map<String, PermissionDefinition> byName) {

        static State of(List<CatalogueDocument> documents) {
            var byName = new TreeMap<String, PermissionDefinition>();
            documents.forEach(document ->
                    document.permissions().forEach(permission -> byName.put(permission.name(), permission)));
            return new State(
                    documents.stream().mapToInt(CatalogueDocument::revision).sum(), byName);
        }
    }
}
