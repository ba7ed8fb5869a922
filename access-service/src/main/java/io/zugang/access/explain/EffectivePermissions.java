package io.zugang.access.explain;

import io.zugang.access.engine.Holding;
import io.zugang.access.engine.Reason;
import io.zugang.access.explain.EffectivePermissionsResponse.EffectivePermission;
import io.zugang.access.grant.OwnRoleLock;
import io.zugang.access.snapshot.Held;
import io.zugang.access.snapshot.Snapshot;
import io.zugang.access.subject.SubjectDirectory;
import io.zugang.access.subject.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists what an account may do somewhere, by what decisions look at. */
@ApplicationScoped
class EffectivePermissions {

    private final SubjectDirectory subjects;
    private final OwnRoleLock ownRoles;
    private final Snapshot snapshot;
    private final Clock clock;

    EffectivePermissions(SubjectDirectory subjects, OwnRoleLock ownRoles, Snapshot snapshot, Clock clock) {
        this.ownRoles = ownRoles;
        this.subjects = subjects;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    EffectivePermissionsResponse of(UUID accountId) {
        ownRoles.requireMaySee(accountId.toString());
        return of(subjects.requireAccount(accountId));
    }

    /** Of an account that is known. */
    EffectivePermissionsResponse of(SubjectRef account) {
        var accountId = UUID.fromString(account.key());
        var held = snapshot.held(account.type().wireName(), account.key());
        if (held == null) {
            return EffectivePermissionsResponse.unusable(accountId, account.tenantId(), Reason.SUBJECT_UNKNOWN);
        }
        var now = clock.instant();
        var obstacle = obstacleOf(held, now);
        return obstacle == null
                ? new EffectivePermissionsResponse(accountId, account.tenantId(), true, null, among(held, now))
                : EffectivePermissionsResponse.unusable(accountId, account.tenantId(), obstacle);
    }

    private static @Nullable Reason obstacleOf(Held held, Instant now) {
        if (!held.state().isUsableAt(now)) {
            return Reason.SUBJECT_NOT_USABLE;
        }
        return held.home().facts().isActive() ? null : Reason.TENANT_NOT_ACTIVE;
    }

    private List<EffectivePermission> among(Held held, Instant now) {
        var catalogue = snapshot.world().catalogue();
        var facts = held.home().facts();
        var holding = new Holding(
                held.state(), held.grants().stream().map(one -> one.grant()).toList());
        var byPermission = new TreeMap<String, List<GrantPart>>();
        for (var one : held.grants()) {
            var grant = one.grant();
            if (grant.counted() && grant.covers(now) && facts.has(grant.role().module())) {
                grant.role().allowed().forEach(number -> {
                    if (isOpen(number, held, holding, now)) {
                        byPermission
                                .computeIfAbsent(catalogue.permission(number).name(), name -> new ArrayList<>())
                                .add(GrantPart.of(one, held.home().id()));
                    }
                });
            }
        }
        return byPermission.entrySet().stream()
                .map(entry -> new EffectivePermission(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether nothing that holds for the whole tenant or account stands in the way. */
    private boolean isOpen(int number, Held held, Holding holding, Instant now) {
        var permission = snapshot.world().catalogue().permission(number);
        var facts = held.home().facts();
        return holding.mayUse(permission.application(), now)
                && facts.has(permission.demands().module())
                && facts.allows(permission.demands().setting())
                && held.grants().stream()
                        .noneMatch(one -> one.grant().counted()
                                && one.grant().reach().coversWholeTenant()
                                && one.grant().role().denied().contains(number));
    }
}
