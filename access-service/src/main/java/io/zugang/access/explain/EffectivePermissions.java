package io.zugang.access.explain;

import io.zugang.access.decision.Grant;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.evaluation.EvaluationService;
import io.zugang.access.explain.EffectivePermissionsResponse.EffectivePermission;
import io.zugang.access.grant.GrantDirectory;
import io.zugang.access.grant.Holding;
import io.zugang.access.subject.SubjectDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Lists what an account may do, by the same rules as decisions. */
@ApplicationScoped
class EffectivePermissions {

    private final SubjectDirectory subjects;
    private final GrantDirectory grants;
    private final EvaluationService evaluations;
    private final Clock clock;

    EffectivePermissions(SubjectDirectory subjects, GrantDirectory grants, EvaluationService evaluations, Clock clock) {
        this.subjects = subjects;
        this.grants = grants;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    EffectivePermissionsResponse of(UUID accountId) {
        var account = subjects.requireAccount(accountId);
        var holding = grants.holdingOf(SubjectType.ACCOUNT, account.key());
        var now = clock.instant();
        var obstacle = evaluations.obstacleOf(holding, now);
        return obstacle == null
                ? new EffectivePermissionsResponse(accountId, account.tenantId(), true, null, among(holding, now))
                : EffectivePermissionsResponse.unusable(accountId, account.tenantId(), obstacle);
    }

    private static List<EffectivePermission> among(Holding holding, Instant now) {
        var byPermission = new TreeMap<String, List<Grant>>();
        for (var grant : holding.grants()) {
            if (grant.isValidAt(now)) {
                for (var permission : grant.role().permissions()) {
                    byPermission
                            .computeIfAbsent(permission, name -> new ArrayList<>())
                            .add(grant);
                }
            }
        }
        return byPermission.entrySet().stream()
                .map(entry -> new EffectivePermission(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(ExplainResponse.GrantPart::of)
                                .toList()))
                .toList();
    }
}
