package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.engine.Catalogue;
import io.zugang.access.engine.Condition;
import io.zugang.access.engine.DataScope;
import io.zugang.access.engine.Permission.CollectionAction;
import io.zugang.access.engine.PermissionSet;
import io.zugang.access.engine.Role;
import io.zugang.access.engine.Role.DataLimit;
import io.zugang.access.engine.Role.Limits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes of a stored role, with the options that somebody holds it with, a role that decides. */
final class RoleCompiler {

    /** The type of collection that the option {@code teams} limits. */
    private static final String TEAM = "team";

    private final Catalogue catalogue;
    private final PermissionSet newSignIn;

    RoleCompiler(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.newSignIn = PermissionSet.of(IntStream.range(0, catalogue.size())
                .filter(number -> catalogue.permission(number).demands().newSignIn())
                .toArray());
    }

    /** Whether it matters when somebody got the role: all others are held alike whenever they were given. */
    boolean asksForNewSignIn(Role role) {
        return !role.allowed().and(newSignIn).isEmpty();
    }

    /** The role with chosen options; those that are not chosen have their default. */
    Role compile(RoleRow row, JsonNode chosen) {
        var allowed = new LinkedHashSet<>(row.permissions());
        row.options().properties().forEach(option -> {
            var value = chosen.path(option.getKey())
                    .asText(option.getValue().path("default").asText());
            option.getValue().path("grants").path(value).forEach(permission -> allowed.add(permission.asText()));
        });
        return new Role(
                row.id(),
                row.key(),
                catalogue.matching(allowed),
                catalogue.matching(row.grantable()),
                catalogue.matching(row.denies()),
                Set.copyOf(row.masks()),
                row.module(),
                limits(row, chosen.path("teams")),
                Set.copyOf(row.onlyApplications()));
    }

    /** What a group allows without a role: in no collection, but for teams, which only an option could limit. */
    Role direct(String key, List<String> permissions) {
        return new Role(
                null,
                key,
                catalogue.matching(permissions),
                PermissionSet.NONE,
                PermissionSet.NONE,
                Set.of(),
                null,
                new Limits(List.of(), Map.of(), Map.of(), Set.of(TEAM)),
                Set.of());
    }

    private Limits limits(RoleRow row, JsonNode teams) {
        var dataScopes = new ArrayList<DataLimit>();
        for (var limit : row.dataScopes()) {
            var scope = DataScope.valueOf(limit.path("scope").asText());
            dataScopes.add(new DataLimit(permissions(limit), scope));
        }
        var conditions = new HashMap<Integer, Condition>();
        for (var limit : row.conditions()) {
            var condition = ConditionReader.read(limit.path("when"));
            permissions(limit).forEach(number -> conditions.merge(number, condition, RoleCompiler::both));
        }
        var collections = collections(row.collections());
        var all = new HashSet<>(row.allCollections());
        if (teams.isArray() && !teams.isEmpty()) {
            var opened = new HashMap<String, Set<CollectionAction>>();
            teams.forEach(team -> opened.put(team.asText(), EnumSet.allOf(CollectionAction.class)));
            collections.put(TEAM, opened);
            all.remove(TEAM);
        } else {
            all.add(TEAM);
        }
        return new Limits(dataScopes, conditions, collections, all);
    }

    private PermissionSet permissions(JsonNode limit) {
        var patterns = new ArrayList<String>();
        limit.path("permissions").forEach(pattern -> patterns.add(pattern.asText()));
        return catalogue.matching(patterns);
    }

    private static Condition both(Condition one, Condition other) {
        return new Condition.All(List.of(one, other));
    }

    private static Map<String, Map<String, Set<CollectionAction>>> collections(JsonNode rows) {
        var collections = new HashMap<String, Map<String, Set<CollectionAction>>>();
        for (var row : rows) {
            var actions = EnumSet.noneOf(CollectionAction.class);
            row.path("actions").forEach(action -> actions.add(CollectionAction.valueOf(action.asText())));
            collections
                    .computeIfAbsent(row.path("type").asText(), type -> new HashMap<>())
                    .put(row.path("id").asText(), actions);
        }
        return collections;
    }
}
