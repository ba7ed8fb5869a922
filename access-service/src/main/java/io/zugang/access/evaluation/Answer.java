package io.zugang.access.evaluation;

import io.zugang.access.decisionlog.Asking;
import io.zugang.access.decisionlog.DecisionLog;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Scope;
import io.zugang.access.engine.Verdict;
import io.zugang.platform.persistence.Reach;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what it was made on.
 *
 * @param home    the home tenant of the subject; null if the subject is unknown
 * @param version names the state of the data it was made on
 */
public record Answer(Question question, @Nullable UUID home, Verdict verdict, Version version) {

    /** Revision of the built-in roles, and version of the subject's tenant. */
    public record Version(int revision, long tenant) {

        @Override
        public String toString() {
            return revision + ":" + tenant;
        }
    }

    public boolean permit() {
        return verdict.permits();
    }

    /** Has it logged, for somebody who acts on it. */
    Answer logTo(DecisionLog log, Asking asking) {
        log.offer(asking, question, home, version.tenant(), verdict.reason());
        return this;
    }

    /** The permission that was looked for. */
    public String permission() {
        var action = question.action();
        return action.indexOf(':') < 0 ? question.resource().type() + ":" + action : action;
    }

    /** Names the version of the subject's tenant; null for an unknown subject. */
    @Nullable
    String consistencyToken() {
        return home == null ? null : home + ":" + version.tenant();
    }

    boolean isAboutAnywhere() {
        return question.resource().place().isAny();
    }

    /** Everywhere that the granting assignments reach, together. */
    Reach reach() {
        var tenants = new HashSet<UUID>();
        var partners = new HashSet<UUID>();
        for (var grant : verdict.granting()) {
            if (grant.reach().scope() == Scope.EVERYTHING) {
                return Reach.EVERYTHING;
            }
            var start = startOf(grant);
            if (start != null) {
                tenants.add(start);
                if (grant.reach().scope() == Scope.MANAGED) {
                    partners.add(start);
                }
            }
        }
        return new Reach(false, tenants, partners);
    }

    /** The tenant that a grant is measured from. */
    @Nullable
    UUID startOf(Grant grant) {
        var named = grant.reach().tenant();
        return named == null ? home : named;
    }
}
