package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.catalogue.RoleDefinition;
import io.zugang.access.engine.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role as it is stored.
 *
 * @param scope       the scope that it has where none is chosen
 * @param widest      the widest scope that it may have; an older assignment with a wider one counts no further
 * @param dataScopes  {@code [{"permissions":[…],"scope":"OWN"}]}
 * @param conditions  {@code [{"permissions":[…],"when":{…}}]}
 * @param options     by name of the option its values and what each grants
 * @param collections {@code [{"type":"queue","id":"…","actions":["READ"]}]}
 */
record RoleRow(
        UUID id,
        String key,
        Scope scope,
        Scope widest,
        List<String> permissions,
        List<String> grantable,
        List<String> denies,
        List<String> masks,
        @Nullable String module,
        List<String> onlyApplications,
        List<String> allCollections,
        JsonNode dataScopes,
        JsonNode conditions,
        JsonNode options,
        JsonNode collections) {

    /** The same role as a catalogue defines it; what it opens in collections is not for catalogues to say. */
    RoleRow as(RoleDefinition said, ObjectMapper json) {
        return of(id, said, collections, json);
    }

    /** A role as it would be stored. */
    static RoleRow of(UUID id, RoleDefinition said, JsonNode collections, ObjectMapper json) {
        var chosen = said.fixedScope() != null ? said.fixedScope() : said.defaultScope();
        return new RoleRow(
                id,
                said.key(),
                chosen == null ? said.widestScope() : chosen,
                said.widestScope(),
                said.permissions(),
                said.grantable(),
                said.denies(),
                said.masks(),
                said.requiredModule(),
                said.onlyApplications(),
                said.allCollections(),
                json.valueToTree(said.dataScopes()),
                json.valueToTree(said.conditions()),
                json.valueToTree(said.options()),
                collections);
    }

    /** Every name and pattern that it allows, whatever is chosen with it. */
    Set<String> allowed() {
        var all = new HashSet<>(permissions);
        options.forEach(option ->
                option.path("grants").forEach(granted -> granted.forEach(name -> all.add(name.asText()))));
        return all;
    }
}
