package io.zugang.access.role;

import io.zugang.access.decision.Scope;
import java.util.List;
import java.util.Set;

/** A role as {@code catalogue/system-roles.json} describes it. */
record SystemRole(
        String key,
        String name,
        String description,
        Scope widestScope,
        Set<String> permissions,
        Set<String> grantable) {

    /**
     * The file.
     *
     * @param revision grows with each change of the file, so that an older instance cannot undo what a newer one wrote
     */
    record Catalogue(int revision, List<SystemRole> roles) {}
}
