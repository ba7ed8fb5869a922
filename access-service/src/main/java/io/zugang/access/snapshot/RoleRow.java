package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.engine.Scope;
import java.util.List;
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
        JsonNode collections) {}
