package io.zugang.access.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A decision.
 *
 * @param granting the grants that allow it; one of them is enough, unless the place is anywhere
 * @param masks    the fields that must not be shown
 */
public record Verdict(Reason reason, List<Grant> granting, List<String> masks) {

    private static final Map<Reason, Verdict> DENIALS = new EnumMap<>(Reason.class);

    static {
        for (var reason : Reason.values()) {
            DENIALS.put(reason, new Verdict(reason, List.of(), List.of()));
        }
    }

    /** A denial. */
    public static Verdict deny(Reason reason) {
        return Objects.requireNonNull(DENIALS.get(reason));
    }

    static Verdict permit(List<Grant> granting, List<String> masks) {
        return new Verdict(Reason.GRANTED, granting, masks);
    }

    public boolean permits() {
        return reason == Reason.GRANTED;
    }
}
