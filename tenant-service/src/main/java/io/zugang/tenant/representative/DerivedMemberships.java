package io.zugang.tenant.representative;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of the memberships in groups that followed from an assignment. */
@Schema(name = "DerivedMemberships")
enum DerivedMemberships {
    REMOVE,
    /** They stay, as if somebody had made them by hand. */
    KEEP;

    /** It comes as text: an unknown one is the client's mistake, not a missing page. */
    static DerivedMemberships of(String name) {
        return Arrays.stream(values())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                                CommonProblem.INVALID_REQUEST, "Correct the parameter derivedMemberships.")
                        .withField("derivedMemberships", "must be REMOVE or KEEP"));
    }
}
