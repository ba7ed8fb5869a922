package io.zugang.access.evaluation;

import io.zugang.access.decision.AccessQuestion;
import io.zugang.access.decision.Grant;
import io.zugang.access.decision.Scope;
import io.zugang.access.decision.SubjectView;
import io.zugang.access.decision.Target;
import io.zugang.access.decision.Verdict;
import io.zugang.platform.persistence.Reach;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what it was made on.
 *
 * @param subject null if unknown
 * @param version names the state of the data it was made on
 */
public record Answer(AccessQuestion question, @Nullable SubjectView subject, Verdict verdict, Version version) {

    /** Revision of the built-in roles, and version of the subject's tenant. */
    public record Version(int revision, long tenant) {

        @Override
        public String toString() {
            return revision + ":" + tenant;
        }
    }

    public boolean permit() {
        return verdict.permit();
    }

    boolean isAboutAnywhere() {
        return question.target().kind() == Target.Kind.ANYWHERE;
    }

    /** Everywhere that the granting assignments reach, together. */
    Reach reach() {
        if (verdict.granting().stream().anyMatch(grant -> grant.scope() == Scope.EVERYTHING)) {
            return Reach.EVERYTHING;
        }
        var tenants = homes(verdict.granting().stream());
        var partners = homes(verdict.granting().stream().filter(grant -> grant.scope() == Scope.MANAGED));
        return new Reach(false, tenants.collect(Collectors.toSet()), partners.collect(Collectors.toSet()));
    }

    private static Stream<UUID> homes(Stream<Grant> grants) {
        return grants.map(Grant::home).filter(Objects::nonNull);
    }
}
