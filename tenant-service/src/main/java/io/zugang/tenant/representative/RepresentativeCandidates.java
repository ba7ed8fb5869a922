package io.zugang.tenant.representative;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.TenantProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Who can represent customers, as access-service says at this moment. */
@ApplicationScoped
class RepresentativeCandidates {

    private static final Logger LOG = Logger.getLogger(RepresentativeCandidates.class);

    private final CandidateClient access;

    RepresentativeCandidates(@RestClient CandidateClient access) {
        this.access = access;
    }

    void require(UUID accountId) {
        if (!isCandidate(accountId)) {
            throw new ProblemException(
                            TenantProblem.NOT_A_CANDIDATE,
                            "Choose a member of the provider's group customer-representatives.")
                    .withField("accountId", "is not one of the representative candidates");
        }
    }

    /** The answer is compared: a service that left the filter aside would otherwise make everybody a candidate. */
    private boolean isCandidate(UUID accountId) {
        try {
            return access.find(accountId).items().stream()
                    .anyMatch(candidate -> candidate.accountId().equals(accountId));
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("access-service does not tell who can represent customers: %s", e.toString());
            throw new ProblemException(
                            CommonProblem.DEPENDENCY_UNAVAILABLE,
                            "Who can represent customers cannot be looked up at the moment. Nothing was done; try again.")
                    .with("dependency", "access-service");
        }
    }
}
