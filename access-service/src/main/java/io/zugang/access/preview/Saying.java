package io.zugang.access.preview;

import io.zugang.access.engine.Condition;
import io.zugang.access.engine.DataScope;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a grant says about one permission; two that say the same decide the same. */
record Saying(
        boolean allowed,
        boolean denied,
        @Nullable String module,
        @Nullable DataScope dataScope,
        @Nullable Condition condition,
        Set<String> allCollections,
        Set<String> only,
        Grant.Reach reach) {

    static Saying of(Grant grant, int permission) {
        var role = grant.role();
        return new Saying(
                role.allowed().contains(permission),
                role.denied().contains(permission),
                role.module(),
                dataScopeOf(role, permission),
                role.limits().conditions().get(permission),
                role.limits().allCollections(),
                role.only(),
                grant.reach());
    }

    private static @Nullable DataScope dataScopeOf(Role role, int permission) {
        return role.limits().dataScopes().stream()
                .filter(limit -> limit.permissions().contains(permission))
                .findFirst()
                .map(Role.DataLimit::scope)
                .orElse(null);
    }
}
