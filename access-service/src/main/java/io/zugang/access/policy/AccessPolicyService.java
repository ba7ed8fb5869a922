package io.zugang.access.policy;

import io.zugang.access.AccessProblem;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The use cases of access policies. */
@ApplicationScoped
class AccessPolicyService {

    private final AccessPolicyRepository policies;
    private final TenantDirectory tenants;
    private final ModeEffect effect;
    private final AccessPolicyRecorder recorder;

    AccessPolicyService(
            AccessPolicyRepository policies,
            TenantDirectory tenants,
            ModeEffect effect,
            AccessPolicyRecorder recorder) {
        this.policies = policies;
        this.tenants = tenants;
        this.effect = effect;
        this.recorder = recorder;
    }

    @Transactional
    AccessPolicyResponse get(UUID tenantId) {
        return AccessPolicyResponse.of(find(tenantId));
    }

    @Transactional
    ModePreviewResponse preview(UUID tenantId, PolicyTerms wanted, PageRequest page) {
        var current = find(tenantId).terms();
        var summary = effect.summary(tenantId, current, wanted);
        var rows = effect.accounts(tenantId, current, wanted, page.after(), page.limit() + 1);
        var shown = Page.of(
                rows, page, Function.identity(), account -> account.accountId().toString());
        return new ModePreviewResponse(
                summary.affected(),
                summary.losing(),
                summary.gaining(),
                confirmation(wanted, summary),
                shown.items(),
                shown.nextPageToken());
    }

    @Transactional
    AccessPolicyResponse set(UUID tenantId, PolicyTerms wanted, @Nullable String confirm, long expectedVersion) {
        tenants.reachedOrOwn(tenantId);
        policies.lock(tenantId);
        var policy = find(tenantId);
        if (policy.version() != expectedVersion) {
            throw new StaleVersionException(policy.version());
        }
        var before = AccessPolicyResponse.of(policy);
        requireConfirmed(tenantId, policy.terms(), wanted, confirm);
        if (!wanted.equals(policy.terms())) {
            policy.become(wanted);
            policies.persistAndFlush(policy);
        }
        var after = AccessPolicyResponse.of(policy);
        recorder.changed(before, after);
        return after;
    }

    /** Who only switches the switching needs no preview; who makes other roles count has seen exactly what that does. */
    private void requireConfirmed(UUID tenantId, PolicyTerms before, PolicyTerms wanted, @Nullable String confirm) {
        if (before.countsLike(wanted)) {
            return;
        }
        if (confirm == null) {
            throw new ProblemException(
                            AccessProblem.CONFIRMATION_REQUIRED,
                            "POST the mode to actions/preview-mode first and send what it answers as confirm.")
                    .withField("confirm", "must be what the preview answered");
        }
        if (!confirm.equals(confirmation(wanted, effect.summary(tenantId, before, wanted)))) {
            throw new ProblemException(
                    AccessProblem.CONFIRMATION_STALE, "Preview the mode again: it would do something else by now.");
        }
    }

    private AccessPolicy find(UUID tenantId) {
        tenants.reachedOrOwn(tenantId);
        return policies.findByIdOptional(tenantId).orElseGet(() -> new AccessPolicy(tenantId));
    }

    private static String confirmation(PolicyTerms wanted, ModeEffect.Summary summary) {
        return wanted.evaluationMode() + "." + summary.affected() + "." + summary.digest();
    }
}
