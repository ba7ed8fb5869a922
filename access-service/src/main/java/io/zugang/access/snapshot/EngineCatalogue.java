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
import java.util.List;

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
        world.catalogue(with(world.catalogue(), permissions.all()));
    }

    /** A catalogue with these permissions as they are defined here; all others stay. */
    static Catalogue with(Catalogue catalogue, List<PermissionDefinition> definitions) {
        var defined = new LinkedHashMap<String, Permission>();
        definitions.forEach(definition -> defined.put(definition.name(), permission(definition)));
        var numbered = new ArrayList<Permission>();
        for (var known : catalogue.permissions()) {
            var now = defined.remove(known.name());
            numbered.add(now == null ? known : now);
        }
        numbered.addAll(defined.values());
        return new Catalogue(numbered);
    }

    private static Permission permission(PermissionDefinition definition) {
        return Permission.of(
                definition.name(),
                new Demands(
                        definition.module(),
                        definition.setting(),
                        definition.owned(),
                        definition.governedBy(),
                        definition.newSignIn()));
    }
}
