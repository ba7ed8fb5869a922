package io.zugang.access.subject;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.decision.TenantView;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.Caller;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * For endpoints that everybody may call about himself: no permission is asked for there, so what a decision would look at
 * first is looked at here.
 */
@ApplicationScoped
public class OwnAccount {

    private final SubjectDirectory subjects;
    private final SubjectRepository repository;
    private final TenantDirectory tenants;
    private final CurrentCaller caller;
    private final TenantScope scope;
    private final Clock clock;

    OwnAccount(
            SubjectDirectory subjects,
            SubjectRepository repository,
            TenantDirectory tenants,
            CurrentCaller caller,
            TenantScope scope,
            Clock clock) {
        this.subjects = subjects;
        this.repository = repository;
        this.tenants = tenants;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * The caller's account; the rest of the request reaches its tenant and nothing else. Answers 401 if the account or its
     * session is no longer good for anything, and 403 if the caller is no account or its tenant is not active.
     */
    public SubjectRef enter() {
        var person = caller.get();
        var accountId = person.accountId();
        var tenantId = person.tenantId();
        if (accountId == null || tenantId == null) {
            throw new ForbiddenException();
        }
        scope.enter(Reach.tenant(tenantId));
        var subject = subjects.requireAccount(accountId);
        requireUsable(accountId, tenantId, person);
        return subject;
    }

    @Transactional
    void requireUsable(UUID accountId, UUID tenantId, Caller person) {
        var usable = repository
                .find(scope.reach(), SubjectType.ACCOUNT, accountId.toString())
                .filter(subject -> subject.isUsableAt(clock.instant()));
        var session = person.sessionId();
        if (usable.isEmpty() || (session != null && repository.isSessionEnded(session, tenantId))) {
            throw new UnauthorizedException();
        }
        if (tenants.findReached(tenantId).filter(TenantView::isActive).isEmpty()) {
            throw new ForbiddenException();
        }
    }
}
