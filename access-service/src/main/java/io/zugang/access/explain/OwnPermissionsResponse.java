package io.zugang.access.explain;

import io.zugang.access.engine.Scope;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "OwnPermissions",
        description = "What the account of the access token may do, without the roles that it comes from")
record OwnPermissionsResponse(
        UUID accountId,
        UUID tenantId,

        @Schema(description = "Sorted by name") List<OwnPermission> permissions) {

    /** A permission with where it holds. */
    @Schema(name = "OwnPermission")
    record OwnPermission(
            @Schema(examples = "ticket:list") String permission,

            @Schema(
                    description =
                            "How far it holds: `TENANT` for the whole own company, `UNIT` and the like for a part of"
                                    + " it, where the server decides each thing on its own",
                    examples = "[\"TENANT\"]")
            Set<Scope> scopes) {}

    static OwnPermissionsResponse of(EffectivePermissionsResponse effective) {
        return new OwnPermissionsResponse(
                effective.accountId(),
                effective.tenantId(),
                effective.permissions().stream()
                        .map(one -> new OwnPermission(
                                one.permission(),
                                one.grantedBy().stream()
                                        .map(GrantPart::scope)
                                        .collect(Collectors.toCollection(TreeSet::new))))
                        .toList());
    }
}
