package io.zugang.sync.run;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which items of a run are asked for; no outcome takes every one. */
record RunItemFilter(Set<RunItemOutcome> outcomes, @Nullable String reason) {

    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    static RunItemFilter of(@Nullable String outcomes, @Nullable String reason) {
        if (reason != null && !REASON.matcher(reason).matches()) {
            throw invalid("reason", "must be a reason code such as EMAIL_MISSING");
        }
        return new RunItemFilter(parse(outcomes), reason);
    }

    private static Set<RunItemOutcome> parse(@Nullable String list) {
        var wanted = EnumSet.noneOf(RunItemOutcome.class);
        if (list != null) {
            for (var name : list.split(",", -1)) {
                wanted.add(Arrays.stream(RunItemOutcome.values())
                        .filter(outcome -> outcome.name().equals(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> invalid("outcome", "must be a comma-separated list of outcomes")));
            }
        }
        return wanted;
    }

    private static ProblemException invalid(String parameter, String message) {
        return new ProblemException(CommonProblem.INVALID_REQUEST, "Look at the parameter " + parameter + ".")
                .withField(parameter, message);
    }
}
