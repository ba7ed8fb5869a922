package io.zugang.access.evaluation;

import io.zugang.access.engine.Question;
import io.zugang.access.resource.RegisteredFacts;
import io.zugang.access.resource.ResourceTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes of a request what is decided. What it says about the resource beside its address is believed only of callers that
 * are trusted to say it; of others it is not looked at.
 */
@ApplicationScoped
class QuestionReader {

    private final ResourceTypes types;
    private final Clock clock;

    QuestionReader(ResourceTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    /**
     * The question of a request.
     *
     * @param facts   what is registered of its resource and subject
     * @param reach   of whoever asks; tenants outside it are unknown to him
     * @param trusted whether he is believed what he says about the resource
     */
    Question read(EvaluationRequest said, Visibility reach, boolean trusted, RegisteredFacts facts) {
        var type = types.find(said.resource().type());
        var request = Completion.of(said, trusted, facts, type);
        return CompleteQuestion.of(request, reach::shows, type != null && type.home(), clock.instant());
    }

    /** Which tenants whoever asks may know of. */
    @FunctionalInterface
    interface Visibility {
        boolean shows(UUID tenantId);
    }
}
