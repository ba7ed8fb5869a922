package io.zugang.access.role;

import io.zugang.access.catalogue.RoleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RoleDifferences", description = "In what two roles differ")
record RoleDifferencesResponse(
        @Schema(description = "What only the first role allows", examples = "[\"ens.alarm:read\"]")
        List<String> onlyFirst,

        @Schema(description = "What only the second role allows")
        List<String> onlySecond,

        @Schema(description = "Names of the fields in which they differ", examples = "[\"name\",\"permissions\"]")
        List<String> fields) {

    static RoleDifferencesResponse of(
            RoleDefinition first, RoleDefinition second, Function<Collection<String>, Set<String>> resolve) {
        var allowedByFirst = RolePermissionsResponse.of(first, resolve).permissions();
        var allowedBySecond = RolePermissionsResponse.of(second, resolve).permissions();
        return new RoleDifferencesResponse(
                without(allowedByFirst, allowedBySecond),
                without(allowedBySecond, allowedByFirst),
                first.differencesTo(second));
    }

    private static List<String> without(List<String> names, List<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }
}
