package io.zugang.access.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Reason;
import io.zugang.access.engine.Scope;
import io.zugang.access.engine.Trace;
import io.zugang.access.engine.Verdict;
import io.zugang.access.resource.RegisteredFacts;
import io.zugang.access.snapshot.ConsistencyToken;
import io.zugang.access.snapshot.Snapshot;
import io.zugang.platform.events.EventIntake;
import io.zugang.platform.persistence.Reach;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one request. Before something is taken for unknown or not usable, the events of its owner are caught up
 * with, so that nobody is refused because he is new; and before a partner acts for a customer, so that nobody acts for one
 * who has left him. Once for each owner and request.
 */
final class DecisionRound {

    /** For each of the two owners, so a decision waits for half a second at most. */
    private static final Duration CATCH_UP = Duration.ofMillis(250);

    private static final String IDENTITY = "identity-service";
    private static final String TENANTS = "tenant-service";
    private static final String INSTALLATION_CLIENT = "installation-";

    private final Snapshot snapshot;
    private final QuestionReader reader;
    private final EventIntake intake;
    private final Reach reach;
    private final Reach believed;
    private RegisteredFacts facts;
    private final int revision;
    private final Set<String> caughtUp = new HashSet<>();

    /**
     * Begins the work on one request.
     *
     * @param reach    of whoever asks
     * @param revision of the built-in roles
     */
    DecisionRound(Snapshot snapshot, QuestionReader reader, EventIntake intake, Asker asker, int revision) {
        this.snapshot = snapshot;
        this.reader = reader;
        this.intake = intake;
        this.reach = asker.reach();
        this.believed = asker.believed();
        this.facts = asker.facts();
        this.revision = revision;
    }

    /** The same as deciding, but without asking others: for very many questions. */
    boolean permits(EvaluationRequest request, RegisteredFacts known) {
        facts = known;
        return decideNow(request, Trace.NONE).permit();
    }

    Answer decide(EvaluationRequest request, Trace trace) {
        requireConsistency(request);
        var answer = decideNow(request, Trace.NONE);
        var source = sourceToAsk(answer);
        while (source != null && caughtUp.add(source)) {
            intake.catchUp(source, CATCH_UP);
            answer = decideNow(request, Trace.NONE);
            source = sourceToAsk(answer);
        }
        return trace == Trace.NONE ? answer : decideNow(request, trace);
    }

    /** Decides without waiting for anything; null where something has to be waited for. */
    @Nullable
    Answer decideAtOnce(EvaluationRequest request) {
        var question = question(request);
        if (tokenOf(request) != null || isBeingChanged(question)) {
            return null;
        }
        var answer = weigh(question, Trace.NONE);
        return sourceToAsk(answer) == null ? answer : null;
    }

    /** Looked at before the question is decided: what is committed by then is then seen. */
    private boolean isBeingChanged(Question question) {
        var subject = question.subject();
        var home = snapshot.world().homeOf(subject.type(), subject.id());
        return home != null && snapshot.isBeingChanged(home.id())
                || question.resource().place() instanceof Question.Place.Tenant tenant
                        && snapshot.isBeingChanged(tenant.id());
    }

    private static @Nullable JsonNode tokenOf(EvaluationRequest request) {
        var context = request.context();
        return context == null ? null : context.get("consistency_token");
    }

    /** Whoever names a version is not answered from an older one. */
    private void requireConsistency(EvaluationRequest request) {
        var token = tokenOf(request);
        if (token == null) {
            return;
        }
        if (!token.isTextual()) {
            throw new MalformedQuestion("context.consistency_token must be a string");
        }
        try {
            ConsistencyToken.read(token.textValue()).stream()
                    .filter(at -> isVisible(at.tenant()))
                    .forEach(at -> snapshot.requireAtLeast(at.tenant(), at.version()));
        } catch (IllegalArgumentException e) {
            throw new MalformedQuestion("context.consistency_token: " + e.getMessage());
        }
    }

    /** The question as it is decided. */
    Question question(EvaluationRequest request) {
        return reader.read(request, this::isVisible, isBelieved(request), facts);
    }

    /** Whether all that is asked about lies where whoever asks is believed what he says. */
    private boolean isBelieved(EvaluationRequest request) {
        if (believed.everything() || believed.equals(Reach.NONE)) {
            return believed.everything();
        }
        var subject = request.subject();
        var home = snapshot.world().homeOf(subject.type(), subject.id());
        var stated = request.resource().properties() == null
                ? null
                : request.resource().properties().path("tenantId").textValue();
        var registered =
                facts.resource(request.resource().type(), request.resource().id());
        return home != null
                && isWithin(believed, home.id())
                && (stated == null || CompleteQuestion.isUuid(stated) && isWithin(believed, UUID.fromString(stated)))
                && (registered == null || isWithin(believed, registered.tenantId()));
    }

    private Answer decideNow(EvaluationRequest request, Trace trace) {
        var question = question(request);
        var subject = question.subject();
        snapshot.settleHomeOf(subject.type(), subject.id());
        if (question.resource().place() instanceof Question.Place.Tenant tenant) {
            snapshot.settle(tenant.id());
        }
        return weigh(question, trace);
    }

    private Answer weigh(Question question, Trace trace) {
        var subject = question.subject();
        var home = snapshot.world().homeOf(subject.type(), subject.id());
        if (home == null || !isVisible(home.id())) {
            trace.checked(Reason.SUBJECT_UNKNOWN, false);
            return new Answer(question, null, Verdict.deny(Reason.SUBJECT_UNKNOWN), new Answer.Version(revision, 0));
        }
        var verdict = snapshot.evaluator().decide(question, trace);
        return new Answer(question, home.id(), verdict, new Answer.Version(revision, home.version()));
    }

    private boolean isVisible(UUID tenantId) {
        return reach.everything() || isWithin(reach, tenantId);
    }

    private boolean isWithin(Reach reach, UUID tenantId) {
        var image = snapshot.world().image(tenantId);
        return reach.covers(tenantId, image == null ? null : image.facts().partner());
    }

    /** Whose events could turn the decision around; null if it stands. */
    private @Nullable String sourceToAsk(Answer answer) {
        return switch (answer.verdict().reason()) {
            case SUBJECT_UNKNOWN -> couldExist(answer.question().subject()) ? IDENTITY : null;
            case SUBJECT_NOT_USABLE -> IDENTITY;
            case TENANT_UNKNOWN, TENANT_NOT_ACTIVE -> TENANTS;
            case GRANTED -> isHeldAsManager(answer) ? TENANTS : null;
            default -> null;
        };
    }

    /**
     * Whether the subject may do it only because its home manages the other tenant. That can end without the subject's doing,
     * and then must count at once.
     */
    private static boolean isHeldAsManager(Answer answer) {
        return answer.question().resource().place() instanceof Question.Place.Tenant tenant
                && answer.verdict().granting().stream()
                        .noneMatch(grant -> grant.reach().scope() == Scope.EVERYTHING
                                || Objects.equals(answer.startOf(grant), tenant.id()));
    }

    /** Nobody is asked about an id that he cannot have given. */
    private static boolean couldExist(Question.Subject subject) {
        return subject.type().equals("account")
                ? CompleteQuestion.isUuid(subject.id())
                : subject.id().startsWith(INSTALLATION_CLIENT);
    }

    /**
     * Whoever asks.
     *
     * @param reach   the tenants that he may know of
     * @param believed the tenants about whose people and things he is believed what he says
     * @param facts   what is registered of what he asks about
     */
    record Asker(Reach reach, Reach believed, RegisteredFacts facts) {}
}
