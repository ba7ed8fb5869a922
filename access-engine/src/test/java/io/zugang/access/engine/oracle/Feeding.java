package io.zugang.access.engine.oracle;

import io.zugang.access.engine.Catalogue;
import io.zugang.access.engine.Condition;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Holding;
import io.zugang.access.engine.Permission;
import io.zugang.access.engine.PermissionSet;
import io.zugang.access.engine.Role;
import io.zugang.access.engine.TenantFacts;
import io.zugang.access.engine.Units;
import io.zugang.access.engine.World;
import io.zugang.access.engine.oracle.Facts.FactGrant;
import io.zugang.access.engine.oracle.Facts.FactPermission;
import io.zugang.access.engine.oracle.Facts.FactRole;
import io.zugang.access.engine.oracle.Facts.FactSubject;
import io.zugang.access.engine.oracle.Facts.FactTenant;
import io.zugang.access.engine.oracle.Facts.FactUnit;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the engine what the facts say, as a service would: once as a whole, then what has changed. */
final class Feeding {

    private final Catalogue catalogue;
    private final World world;
    private final Map<FactRole, Role> roles = new IdentityHashMap<>();
    private long version;

    Feeding(Facts facts) {
        catalogue = new Catalogue(
                facts.permissions().stream().map(Feeding::permission).toList());
        world = new World(catalogue);
        facts.endedSessions().forEach(session -> world.endSession(session, Long.MAX_VALUE));
        facts.tenants()
                .forEach(tenant -> change(tenant.id(), change -> {
                    change.facts(facts(tenant));
                    facts.subjects().stream()
                            .filter(subject -> subject.tenant().equals(tenant.id()))
                            .forEach(subject -> change.put(subject.type(), subject.id(), holding(subject)));
                }));
    }

    World world() {
        return world;
    }

    /** Tells only what differs. */
    void follow(Facts before, Facts after) {
        for (var tenant : after.tenants()) {
            change(tenant.id(), change -> {
                if (!before.tenants().contains(tenant)) {
                    change.facts(facts(tenant));
                }
                before.subjects().stream()
                        .filter(old -> old.tenant().equals(tenant.id()))
                        .filter(old -> after.subjects().stream()
                                .noneMatch(subject -> subject.id().equals(old.id())))
                        .forEach(gone -> change.remove(gone.type(), gone.id()));
                after.subjects().stream()
                        .filter(subject -> subject.tenant().equals(tenant.id()))
                        .filter(subject -> !before.subjects().contains(subject))
                        .forEach(subject -> change.put(subject.type(), subject.id(), holding(subject)));
            });
        }
    }

    private void change(UUID tenant, java.util.function.Consumer<World.Change> change) {
        world.change(tenant, ++version, change);
    }

    private static Permission permission(FactPermission permission) {
        return new Permission(
                permission.type(),
                permission.action(),
                new Permission.Demands(
                        permission.module(),
                        permission.setting(),
                        permission.owned(),
                        permission.governedBy(),
                        permission.newSignIn()));
    }

    private static TenantFacts facts(FactTenant tenant) {
        return new TenantFacts(
                tenant.status(),
                tenant.partner(),
                tenant.parent(),
                tenant.modules(),
                tenant.settings(),
                Units.of(tenant.units().stream().map(Feeding::unit).toList()));
    }

    private static Units.Unit unit(FactUnit unit) {
        return new Units.Unit(unit.id(), unit.parent());
    }

    private Holding holding(FactSubject subject) {
        return new Holding(
                Holding.State.of(
                        subject.enabled(), subject.status(), instant(subject.from()), instant(subject.until())),
                subject.grants().stream().map(this::grant).toList());
    }

    private Grant grant(FactGrant grant) {
        var reach = new Grant.Reach(grant.scope(), grant.measuredFrom(), grant.units(), grant.entities());
        var fed = Grant.of(roles.computeIfAbsent(grant.role(), this::role), grant.origin(), reach)
                .during(instant(grant.from()), instant(grant.until()))
                .givenAt(instant(grant.given()));
        return grant.counted() ? fed : fed.inactive();
    }

    private Role role(FactRole role) {
        var dataScopes = role.dataLimits().stream()
                .map(limit -> new Role.DataLimit(catalogue.matching(limit.patterns()), limit.scope()))
                .toList();
        Map<Integer, Condition> conditions = new HashMap<>();
        for (var condition : role.conditions()) {
            catalogue
                    .matching(condition.patterns())
                    .forEach(number -> conditions.putIfAbsent(number, condition.condition()));
        }
        return new Role(
                null,
                role.key(),
                catalogue.matching(role.allows()),
                PermissionSet.NONE,
                catalogue.matching(role.denies()),
                role.masks(),
                role.module(),
                new Role.Limits(dataScopes, conditions, role.collections(), role.allCollections()),
                role.only());
    }

    private static @Nullable Instant instant(@Nullable Long micros) {
        return micros == null ? null : Instant.ofEpochSecond(0, micros * 1_000);
    }
}
