package io.zugang.tenant.contact;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The kinds of contacts that there are. */
@ApplicationScoped
class ContactKinds {

    private final ContactConfig config;

    ContactKinds(ContactConfig config) {
        this.config = config;
    }

    List<ContactKindResponse> all() {
        return config.kinds().stream().map(ContactKindResponse::new).toList();
    }

    /**
     * Refuses what is not one of them.
     *
     * @throws ProblemException 422
     */
    void require(String kind) {
        if (!config.kinds().contains(kind)) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Choose one of GET /contact-kinds.")
                    .withField("kind", "is none of the kinds of contacts");
        }
    }
}
