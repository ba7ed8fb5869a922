package io.zugang.access.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a subject is and holds at one version of its tenant; immutable, and shared by all subjects that are and hold the same. */
public final class Holding {

    /** Up to here looking at each grant is cheaper than an index. */
    private static final int FEW = 8;

    private static final Grant[] NO_GRANTS = {};

    private final State state;
    private final List<Grant> grants;
    private final Grant[] every;
    private final boolean restricted;
    private final List<Grant> limiting;

    /** The grants that name a permission; none of them if there are few grants at all. */
    private final Grant[][] byPermission;

    /** What a subject in that state with these grants is. */
    public Holding(State state, List<Grant> grants) {
        this.state = state;
        this.grants = List.copyOf(grants);
        this.restricted = grants.stream().anyMatch(grant -> grant.role().restricts());
        this.limiting =
                grants.stream().filter(grant -> !grant.role().only().isEmpty()).toList();
        this.every = grants.toArray(Grant[]::new);
        this.byPermission = grants.size() <= FEW ? new Grant[0][] : index(every);
    }

    private static Grant[][] index(Grant[] grants) {
        var named = Arrays.stream(grants)
                .map(grant -> grant.role().allowed())
                .reduce(PermissionSet.NONE, PermissionSet::plus);
        var index = new Grant[named.end()][];
        Arrays.fill(index, NO_GRANTS);
        named.forEach(permission -> index[permission] = Arrays.stream(grants)
                .filter(grant -> grant.role().allowed().contains(permission))
                .toArray(Grant[]::new));
        return index;
    }

    public State state() {
        return state;
    }

    public List<Grant> grants() {
        return grants;
    }

    /** The grants to look at for a permission: all that name it, and perhaps others. */
    Grant[] grantsFor(int permission) {
        if (every.length <= FEW) {
            return every;
        }
        return permission < byPermission.length ? byPermission[permission] : NO_GRANTS;
    }

    /** Whether a grant may take away what another one gives. */
    boolean isRestricted() {
        return restricted;
    }

    /** Whether the subject may use an application at all: every valid role that limits must name it, active or not. */
    public boolean mayUse(String application, Instant at) {
        return mayUse(application, Micros.of(at));
    }

    boolean mayUse(Permission permission, long at) {
        return limiting.isEmpty() || mayUse(permission.application(), at);
    }

    private boolean mayUse(String application, long at) {
        for (var grant : limiting) {
            if (grant.isValidAt(at) && !grant.role().only().contains(application)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Holding holding && state.equals(holding.state) && grants.equals(holding.grants);
    }

    @Override
    public int hashCode() {
        return 31 * state.hashCode() + grants.hashCode();
    }

    /**
     * Whether a subject may act at all.
     *
     * @param status {@code ACTIVE} for those that may
     * @param from   first microsecond at which it may
     * @param until  first microsecond at which it no longer may
     */
    public record State(boolean enabled, String status, long from, long until) {

        public static final State USABLE = of(true, "ACTIVE", null, null);

        /** A state within a window of time; null means without a bound. */
        public static State of(boolean enabled, String status, @Nullable Instant from, @Nullable Instant until) {
            return new State(enabled, status, Micros.of(from, Micros.ALWAYS), Micros.of(until, Micros.NEVER));
        }

        public boolean isUsableAt(Instant instant) {
            return isUsableAt(Micros.of(instant));
        }

        boolean isUsableAt(long at) {
            return enabled && status.equals("ACTIVE") && from <= at && at < until;
        }
    }
}
