package io.zugang.access.snapshot;

import io.zugang.access.catalogue.PermissionDefinition;
import io.zugang.access.engine.Catalogue;
import io.zugang.access.engine.Permission;
import io.zugang.access.engine.Permission.Demands;
import io.zugang.access.engine.World;
import io.zugang.access.permission.PermissionCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** The permissions that exist, in the form in which decisions look them up. */
@ApplicationScoped
class EngineCatalogue {

    private final PermissionCatalogue permissions;

    EngineCatalogue(PermissionCatalogue permissions) {
        this.permissions = permissions;
    }

    /** A permission keeps its number for as long as the world lives, since images hold numbers. */
    void putInto(World world) {
        permissions.reload();
        var defined = new LinkedHashMap<String, Permission>();
        permissions.all().forEach(definition -> defined.put(definition.name(), permission(definition)));
        var numbered = new ArrayList<Permission>();
        for (var known : world.catalogue().permissions()) {
            var now = defined.remove(known.name());
            numbered.add(now == null ? known : now);
        }
        numbered.addAll(defined.values());
        world.catalogue(new Catalogue(numbered));
    }

    private static Permission permission(PermissionDefinition definition) {
        return Permission.of(
                definition.name(),
                new Demands(definition.module(), definition.setting(), definition.owned(), definition.governedBy()));
    }
}
