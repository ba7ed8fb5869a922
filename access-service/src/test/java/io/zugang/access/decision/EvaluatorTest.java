package io.zugang.access.decision;

import io.zugang.access.decision.SubjectView.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluatorTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID HOME = UUID.randomUUID();
    private static final UUID MANAGED = UUID.randomUUID();
    private static final UUID FOREIGN = UUID.randomUUID();

    private final Evaluator evaluator = new Evaluator(Set.of("ticket:read", "ticket:create"));

    @ParameterizedTest
    @CsvSource({
        "TENANT, true, false, false",
        "MANAGED, true, true, false",
        "EVERYTHING, true, true, true",
    })
    void reachesAsFarAsTheScope(Scope scope, boolean home, boolean managed, boolean foreign) {
        var grants = List.of(grant(scope, null, null));

        assertThat(decide(grants, HOME, null).permit()).isEqualTo(home);
        assertThat(decide(grants, MANAGED, HOME).permit()).isEqualTo(managed);
        assertThat(decide(grants, FOREIGN, UUID.randomUUID()).permit()).isEqualTo(foreign);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T12:00:00Z, , GRANTED",
        "2026-11-21T12:00:01Z, , ASSIGNMENT_NOT_VALID",
        ", 2026-11-21T12:00:00Z, ASSIGNMENT_NOT_VALID",
        ", 2026-11-21T12:00:01Z, GRANTED",
    })
    void countsAssignmentsFromTheirBeginningUpToTheirEnd(Instant from, Instant until, Reason reason) {
        assertThat(decide(List.of(grant(Scope.TENANT, from, until)), HOME, null).reason())
                .isEqualTo(reason);
    }

    @Test
    void deniesByDefault() {
        assertThat(decide(List.of(), HOME, null).reason()).isEqualTo(Reason.NOT_GRANTED);
        var question = new AccessQuestion("ticket:read", Target.ANYWHERE, NOW);
        assertThat(evaluator.decide(null, List.of(), question, Trace.NONE).reason())
                .isEqualTo(Reason.SUBJECT_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"true, ACTIVE, true", "false, ACTIVE, false", "true, INVITED, false", "true, DELETED, false"})
    void needsAUsableSubject(boolean enabled, String status, boolean permit) {
        var tenant = new TenantView(HOME, "ACTIVE", null);
        var subject =
                new SubjectView(SubjectType.ACCOUNT, "a", HOME, tenant, new State(enabled, status, null, null), false);
        var question = new AccessQuestion("ticket:read", Target.ANYWHERE, NOW);

        var verdict = evaluator.decide(subject, List.of(grant(Scope.TENANT, null, null)), question, Trace.NONE);

        assertThat(verdict.permit()).isEqualTo(permit);
    }

    @Test
    void decidesTheSameWhetherSomebodyListensOrNot() {
        var checks = new ArrayList<Trace.Check>();
        var target = Target.tenant(new TenantView(FOREIGN, "ACTIVE", null));
        var question = new AccessQuestion("ticket:read", target, NOW);
        var grants = List.of(grant(Scope.TENANT, null, null));

        var recorded = evaluator.decide(subject(), grants, question, (check, passed, detail) -> checks.add(check));

        assertThat(recorded).isEqualTo(evaluator.decide(subject(), grants, question, Trace.NONE));
        assertThat(checks).containsExactly(Trace.Check.values());
    }

    @ParameterizedTest
    @CsvSource({
        "TENANT, TENANT, true",
        "TENANT, MANAGED, false",
        "MANAGED, MANAGED, true",
        "MANAGED, EVERYTHING, false",
        "EVERYTHING, EVERYTHING, true",
    })
    void includesNoScopeWiderThanItself(Scope held, Scope wanted, boolean included) {
        var home = new TenantView(HOME, "ACTIVE", null);

        assertThat(grant(held, null, null).includes(wanted, home)).isEqualTo(included);
    }

    @Test
    void doesNotIncludeWhatACustomerManages() {
        var customer = new TenantView(MANAGED, "ACTIVE", HOME);

        assertThat(grant(Scope.MANAGED, null, null).includes(Scope.TENANT, customer))
                .isTrue();
        assertThat(grant(Scope.MANAGED, null, null).includes(Scope.MANAGED, customer))
                .isFalse();
    }

    private Verdict decide(List<Grant> grants, UUID tenantId, @Nullable UUID partnerId) {
        var target = Target.tenant(new TenantView(tenantId, "ACTIVE", partnerId));
        return evaluator.decide(subject(), grants, new AccessQuestion("ticket:read", target, NOW), Trace.NONE);
    }

    private static SubjectView subject() {
        var tenant = new TenantView(HOME, "ACTIVE", null);
        return new SubjectView(SubjectType.ACCOUNT, "a", HOME, tenant, State.USABLE, false);
    }

    private static Grant grant(Scope scope, @Nullable Instant from, @Nullable Instant until) {
        var role = new RoleView(UUID.randomUUID(), "reader", Scope.EVERYTHING, Set.of("ticket:read"), Set.of());
        return new Grant(UUID.randomUUID(), role, scope, HOME, from, until);
    }
}
