package io.zugang.access.role;

import io.zugang.access.catalogue.RoleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RolePermissions", description = "What a role allows, its patterns resolved")
record RolePermissionsResponse(
        @Schema(examples = "[\"account:read\"]") List<String> permissions,

        @Schema(description = "What no holder may do, whatever else he holds")
        List<String> denies,

        @Schema(description = "What holders may give to others")
        List<String> grantable,

        @Schema(
                description = "By option and value what an assignment with it allows besides",
                examples = "{\"chat\":{\"READ\":[\"ens.chat:read\"]}}")
        Map<String, Map<String, List<String>>> options) {

    static RolePermissionsResponse of(RoleDefinition role, Function<Collection<String>, Set<String>> resolve) {
        var options = new TreeMap<String, Map<String, List<String>>>();
        role.options().forEach((name, option) -> {
            var grants = new TreeMap<String, List<String>>();
            option.grants().forEach((value, granted) -> grants.put(value, sorted(resolve.apply(granted))));
            options.put(name, grants);
        });
        var denied = resolve.apply(role.denies());
        var allowed = resolve.apply(role.permissions()).stream()
                .filter(permission -> !denied.contains(permission))
                .toList();
        return new RolePermissionsResponse(
                sorted(allowed), sorted(denied), sorted(resolve.apply(role.grantable())), options);
    }

    static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
