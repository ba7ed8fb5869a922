package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.catalogue.PermissionDefinition;
import io.zugang.access.catalogue.RoleDefinition;
import io.zugang.access.engine.Catalogue;
import io.zugang.access.engine.Evaluator;
import io.zugang.access.engine.Holding;
import io.zugang.access.engine.TenantFacts;
import io.zugang.access.engine.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small world that somebody makes up, decided on like the one that is stored. Everything in it has a name instead of an
 * id. Roles come first, tenants next, subjects last. For one thread.
 */
public final class Rehearsal {

    private final World world;
    private final Evaluator evaluator;
    private final ObjectMapper json;
    private final Map<UUID, RoleRow> roles = new HashMap<>();
    private final Map<UUID, TenantRow> tenants = new HashMap<>();
    private final HoldingBuilder builder;

    public Rehearsal(List<PermissionDefinition> permissions, ObjectMapper json) {
        this.world = new World(EngineCatalogue.with(new Catalogue(List.of()), permissions));
        this.evaluator = new Evaluator(world);
        this.json = json;
        this.builder = new HoldingBuilder(new RoleCompiler(world.catalogue()), roles, json);
    }

    public World world() {
        return world;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    /** The id of whatever has a name; one that is an id already stands for itself. */
    public static UUID idOf(String name) {
        try {
            var id = UUID.fromString(name);
            return id.toString().equals(name) ? id : hashed(name);
        } catch (IllegalArgumentException e) {
            return hashed(name);
        }
    }

    private static UUID hashed(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * There is this role.
     *
     * @param collections {@code [{"type":"queue","id":"…","actions":["READ"]}]}
     */
    public void add(RoleDefinition role, JsonNode collections) {
        var id = idOf(role.key());
        roles.put(id, RoleRow.of(id, role, collections, json));
    }

    /**
     * There is this tenant.
     *
     * @param activeRole whether only active assignments count
     * @param alwaysOn   what counts besides
     */
    public void add(UUID id, TenantFacts facts, boolean activeRole, Set<HeldGrant.Source> alwaysOn) {
        tenants.put(id, new TenantRow(id, facts, activeRole, alwaysOn));
        world.change(id, 1, change -> change.facts(facts));
    }

    /** There is this subject. */
    public Held add(Player player) {
        var row = new SubjectRow(
                idOf(player.key()),
                player.tenant(),
                player.type(),
                player.key(),
                player.state(),
                player.unit(),
                new ArrayList<>(),
                new HashSet<>());
        for (var part : player.parts()) {
            // Like stored ones: what all members of a group hold by it is made once.
            var id = part.name() == null ? UUID.randomUUID() : idOf(part.name());
            row.grants().add(part.row(id));
            if (part.active()) {
                row.active().add(id);
            }
        }
        var tenant = tenants.get(player.tenant());
        var held = builder.held(row, tenant);
        var holding =
                new Holding(player.state(), held.stream().map(HeldGrant::grant).toList());
        world.change(player.tenant(), 2, change -> change.put(player.type(), player.key(), holding));
        return new Held(Objects.requireNonNull(world.image(player.tenant())), player.state(), held);
    }

    /**
     * A subject.
     *
     * @param parts what it holds
     */
    public record Player(
            String type, String key, UUID tenant, @Nullable UUID unit, Holding.State state, List<Part> parts) {}

    /**
     * Something that a subject holds.
     *
     * @param name        of the group or profile
     * @param role        key of a role; null for what a group allows without a role
     * @param permissions what a group allows without a role
     * @param scope       null for the one that the role has where none is chosen
     * @param entities    {@code [{"type":…,"id":…}]}
     * @param options     by name
     * @param reach       the tenant in which a membership counts; null for the home of the subject
     */
    public record Part(
            HeldGrant.Source source,
            @Nullable String name,
            @Nullable String role,
            List<String> permissions,
            @Nullable String scope,
            @Nullable UUID unit,
            JsonNode entities,
            JsonNode options,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable UUID reach,
            boolean active) {

        private GrantRow row(UUID id) {
            return new GrantRow(
                    source,
                    id,
                    name,
                    role == null ? null : idOf(role),
                    permissions,
                    scope,
                    unit,
                    entities.toString(),
                    options.toString(),
                    validFrom,
                    validUntil,
                    null,
                    reach,
                    reach != null);
        }
    }
}
