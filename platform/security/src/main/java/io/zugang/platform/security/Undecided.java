package io.zugang.platform.security;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import org.jboss.logging.Logger;

/** What is answered where nobody decides: nothing is done. */
final class Undecided {

    private static final Logger LOG = Logger.getLogger(Undecided.class);

    private Undecided() {}

    static ProblemException problem(String permission, String cause) {
        LOG.warnf("No decision about %s: %s", permission, cause);
        return new ProblemException(
                        CommonProblem.DEPENDENCY_UNAVAILABLE,
                        "Permissions cannot be checked at the moment. Nothing was done; try again in a moment.")
                .with("dependency", DecisionMemory.SOURCE);
    }
}
