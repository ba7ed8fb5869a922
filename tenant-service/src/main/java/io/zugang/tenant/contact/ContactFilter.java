package io.zugang.tenant.contact;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.tenant.identifier.NameKey;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which contacts a list shows; a {@code @BeanParam}. */
class ContactFilter {

    static final int MAX_SEARCH = 100;

    @QueryParam("unitId")
    @Parameter(description = "Only contacts of this unit")
    @Nullable
    UUID unitId;

    @QueryParam("q")
    @Parameter(
            description = "Parts of the names or of the e-mail address, as far as you see them; all must be found",
            example = "anna kunde")
    @Nullable
    String search;

    /** The words that must all be found. */
    Set<String> words() {
        if (search == null) {
            return Set.of();
        }
        if (search.length() > MAX_SEARCH) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "Correct the parameter q.")
                    .withField("q", "must have at most " + MAX_SEARCH + " characters");
        }
        return NameKey.of(search).words();
    }
}
