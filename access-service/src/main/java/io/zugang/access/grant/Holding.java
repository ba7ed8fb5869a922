package io.zugang.access.grant;

import io.zugang.access.decision.Grant;
import io.zugang.access.decision.SubjectView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a subject at one moment.
 *
 * @param subject null if no such subject is known, or none that the caller may know of
 * @param version the version of the subject's tenant that this was read at
 */
public record Holding(@Nullable SubjectView subject, List<Grant> grants, long version) {

    public static final Holding NONE = new Holding(null, List.of(), 0);

    public Holding {
        grants = List.copyOf(grants);
    }
}
