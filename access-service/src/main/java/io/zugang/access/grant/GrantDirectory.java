package io.zugang.access.grant;

import io.zugang.access.decision.Grant;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.decision.SubjectView;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what subjects hold, as far as the reach of the running work goes. */
@ApplicationScoped
public class GrantDirectory {

    private final GrantRepository grants;
    private final ServiceClients services;
    private final TenantScope scope;

    GrantDirectory(GrantRepository grants, ServiceClients services, TenantScope scope) {
        this.grants = grants;
        this.services = services;
        this.scope = scope;
    }

    /** What a subject holds. */
    public Holding holdingOf(SubjectType type, String id) {
        var question = new GrantQuestion(type, id, null);
        return holdingsOf(Set.of(question)).getOrDefault(question, Holding.NONE);
    }

    /** What the subjects hold that are known and within reach; it takes one statement, however many they are. */
    public Map<GrantQuestion, Holding> holdingsOf(Set<GrantQuestion> questions) {
        var reach = scope.reach();
        var holdings = new HashMap<GrantQuestion, Holding>();
        var stored = new ArrayList<GrantQuestion>();
        for (var question : questions) {
            var builtIn =
                    question.type() == SubjectType.SERVICE ? services.grantOf(question.id()) : Optional.<Grant>empty();
            if (builtIn.isEmpty()) {
                stored.add(question);
            } else if (reach.everything()) {
                var client = SubjectView.ownService(question.id());
                holdings.put(question, new Holding(client, List.of(builtIn.get()), 0));
            }
        }
        if (!stored.isEmpty()) {
            grants.load(stored).forEach((question, holding) -> {
                if (isReached(holding.subject(), reach)) {
                    holdings.put(question, holding);
                }
            });
        }
        return holdings;
    }

    /** The assignments that use a role, as far as the caller may see them. */
    public List<RoleUse> usesOf(UUID roleId) {
        return grants.usesOf(roleId, scope.reach());
    }

    private static boolean isReached(@Nullable SubjectView subject, Reach reach) {
        if (subject == null || subject.tenantId() == null) {
            return false;
        }
        var tenant = subject.tenant();
        return reach.covers(subject.tenantId(), tenant == null ? null : tenant.partnerId());
    }
}
