package io.zugang.access.evaluation;

import io.zugang.access.decision.AccessQuestion;
import io.zugang.access.decision.Evaluator;
import io.zugang.access.decision.Scope;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.decision.SubjectView;
import io.zugang.access.decision.Target;
import io.zugang.access.decision.TenantView;
import io.zugang.access.decision.Trace;
import io.zugang.access.decision.Verdict;
import io.zugang.access.evaluation.EvaluationRequest.Resource;
import io.zugang.access.evaluation.EvaluationRequest.SubjectEntity;
import io.zugang.access.grant.GrantDirectory;
import io.zugang.access.grant.GrantQuestion;
import io.zugang.access.grant.Holding;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.events.EventIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a question is about: what the subject holds, and the tenant of the resource. Before something is taken for
 * unknown or not usable, the events of its owner are caught up with, so that nobody is refused because he is new; and before
 * a partner acts for a customer, so that nobody acts for one who has left him.
 */
@ApplicationScoped
class SituationReader {

    /** For each of the two owners, so a decision waits for half a second at most. */
    private static final Duration CATCH_UP = Duration.ofMillis(250);

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String INSTALLATION_CLIENT = "installation-";

    private final GrantDirectory grants;
    private final TenantDirectory tenants;
    private final EventIntake intake;
    private final Clock clock;

    SituationReader(GrantDirectory grants, TenantDirectory tenants, EventIntake intake, Clock clock) {
        this.grants = grants;
        this.tenants = tenants;
        this.intake = intake;
        this.clock = clock;
    }

    /** Reads what the questions of one request are about, all at once; it is remembered until the request ends. */
    Session begin(Evaluator evaluator, List<EvaluationRequest> requests) {
        return new Session(evaluator, requests);
    }

    /** What one question is decided on. */
    record Situation(Holding holding, AccessQuestion question) {}

    /** The reading of one request. */
    class Session {

        private final Evaluator evaluator;
        private final Set<GrantQuestion> subjects = new HashSet<>();
        private final Set<UUID> targets = new HashSet<>();
        private final Set<String> caughtUp = new HashSet<>();
        private Map<GrantQuestion, Holding> holdings = Map.of();
        private Map<UUID, TenantView> tenantsReached = Map.of();

        Session(Evaluator evaluator, List<EvaluationRequest> requests) {
            this.evaluator = evaluator;
            for (var request : requests) {
                grantQuestion(request.subject()).ifPresent(subjects::add);
                var target = tenantIdOf(request.resource());
                if (target != null) {
                    targets.add(target);
                }
            }
            load();
        }

        private void load() {
            holdings = grants.holdingsOf(subjects);
            tenantsReached = tenants.findReached(targets);
        }

        Situation read(EvaluationRequest request) {
            var situation = readNow(request);
            var source = sourceToAsk(request, situation);
            while (source != null && caughtUp.add(source)) {
                intake.catchUp(source, CATCH_UP);
                load();
                situation = readNow(request);
                source = sourceToAsk(request, situation);
            }
            return situation;
        }

        private Situation readNow(EvaluationRequest request) {
            var holding = grantQuestion(request.subject()).map(holdings::get).orElse(Holding.NONE);
            var target = targetOf(request.resource(), holding.subject());
            return new Situation(holding, new AccessQuestion(permissionOf(request), target, clock.instant()));
        }

        private Target targetOf(Resource resource, @Nullable SubjectView subject) {
            if (resource.type().equals("api")) {
                return Target.ANYWHERE;
            }
            var tenantId = tenantIdOf(resource);
            if (tenantId == null) {
                return Target.UNSTATED;
            }
            var home = subject == null ? null : subject.tenant();
            var tenant = home != null && home.id().equals(tenantId) ? home : tenantsReached.get(tenantId);
            return tenant == null ? Target.unknown(tenantId) : Target.tenant(tenant);
        }

        /** Whose events could turn the decision around; null if it stands. */
        private @Nullable String sourceToAsk(EvaluationRequest request, Situation situation) {
            var holding = situation.holding();
            var verdict = evaluator.decide(holding.subject(), holding.grants(), situation.question(), Trace.NONE);
            return switch (verdict.reason()) {
                case SUBJECT_UNKNOWN -> couldExist(request.subject()) ? "identity-service" : null;
                case SUBJECT_NOT_USABLE -> "identity-service";
                case TENANT_UNKNOWN, TENANT_NOT_ACTIVE -> "tenant-service";
                case GRANTED -> isHeldAsManager(verdict, situation.question().target()) ? "tenant-service" : null;
                case SESSION_ENDED,
                        RESOURCE_TENANT_MISSING,
                        PERMISSION_UNKNOWN,
                        NOT_GRANTED,
                        ASSIGNMENT_NOT_VALID,
                        OUT_OF_REACH -> null;
            };
        }
    }

    private static Optional<GrantQuestion> grantQuestion(SubjectEntity subject) {
        var session = sessionOf(subject);
        return SubjectType.of(subject.type())
                .filter(type -> isStorable(subject.id()) && isStorable(session))
                .map(type -> new GrantQuestion(type, subject.id(), session));
    }

    /** The tenant that a resource is or belongs to; null if none is stated. */
    private static @Nullable UUID tenantIdOf(Resource resource) {
        var stated = resource.type().equals("tenant") ? resource.id() : tenantProperty(resource);
        return stated != null && UUID_FORM.matcher(stated).matches() ? UUID.fromString(stated) : null;
    }

    /** PostgreSQL has no text with a NUL in it, so nobody has such an id. */
    private static boolean isStorable(@Nullable String text) {
        return text == null || text.indexOf('\0') < 0;
    }

    /**
     * Whether the subject may do it only because its home manages the other tenant. That can end without the subject's doing,
     * and then must count at once.
     */
    private static boolean isHeldAsManager(Verdict verdict, Target target) {
        return target.kind() == Target.Kind.TENANT
                && verdict.granting().stream()
                        .noneMatch(grant ->
                                grant.scope() == Scope.EVERYTHING || Objects.equals(grant.home(), target.tenantId()));
    }

    private static String permissionOf(EvaluationRequest request) {
        var action = request.action().name();
        return action.indexOf(':') < 0 ? request.resource().type() + ":" + action : action;
    }

    private static @Nullable String sessionOf(SubjectEntity subject) {
        var properties = subject.properties();
        return properties == null ? null : properties.path("sid").textValue();
    }

    private static @Nullable String tenantProperty(Resource resource) {
        var properties = resource.properties();
        return properties == null ? null : properties.path("tenantId").textValue();
    }

    /** Nobody is asked about an id that he cannot have given. */
    private static boolean couldExist(SubjectEntity subject) {
        return subject.type().equals(SubjectType.ACCOUNT.wireName())
                ? UUID_FORM.matcher(subject.id()).matches()
                : subject.id().startsWith(INSTALLATION_CLIENT);
    }
}
