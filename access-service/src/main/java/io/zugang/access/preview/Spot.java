package io.zugang.access.preview;

import io.zugang.access.engine.Grant;
import io.zugang.access.engine.TenantImage;
import io.zugang.access.engine.World;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A resource to ask about, and where it lies. */
record Spot(String type, String id, UUID tenant, @Nullable UUID unit) {

    private static final String EXAMPLE = "example";
    private static final String TENANT = "tenant";
    private static final int MOST_ENTITIES = 3;

    /**
     * Resources that a scope tells apart: in it, and just outside.
     *
     * @param type      of the resources, unless the scope names others
     * @param home      of whoever has the scope
     * @param relatives of the home
     */
    static List<Spot> of(Grant.Reach reach, String type, TenantImage home, List<UUID> relatives, World world) {
        var start = reach.tenant() == null ? home.id() : reach.tenant();
        var spots = new ArrayList<Spot>();
        spots.add(in(type, start, null));
        var image = start.equals(home.id()) ? home : world.image(start);
        if (image != null) {
            units(reach, image).forEach(unit -> spots.add(in(type, start, unit)));
        }
        var units = new ArrayList<@Nullable UUID>(reach.units());
        if (units.isEmpty()) {
            units.add(null);
        }
        reach.entities()
                .forEach((entity, ids) -> ids.stream()
                        .sorted()
                        .limit(MOST_ENTITIES)
                        .forEach(id -> units.forEach(unit -> spots.add(new Spot(entity, id, start, unit)))));
        relatives.forEach(other -> spots.add(in(type, other, null)));
        return spots;
    }

    private static Spot in(String type, UUID tenant, @Nullable UUID unit) {
        return new Spot(type, type.equals(TENANT) ? tenant.toString() : EXAMPLE, tenant, unit);
    }

    /** The units of a scope, and one below them. */
    private static Stream<UUID> units(Grant.Reach reach, TenantImage tenant) {
        var units = tenant.facts().units();
        var below = units.within(reach.units(), true).stream()
                .filter(unit -> !reach.units().contains(unit));
        return Stream.concat(reach.units().stream().sorted(), below.limit(1));
    }
}
