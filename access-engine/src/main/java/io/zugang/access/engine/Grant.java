package io.zugang.access.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role as subjects hold it. Subjects that hold the same share one grant, so it does not say whose it is.
 *
 * @param origin  where it comes from, for explanations: {@code assignment}, {@code profile:track}, {@code group:X12345}
 * @param reach   where it counts
 * @param from    first microsecond at which it counts
 * @param until   first microsecond at which it no longer does
 * @param counted whether it counts at all; a role that is assigned and not active does not
 * @param given   the microsecond at which the subject got it; {@link Micros#ALWAYS} where no permission of the role asks
 */
public record Grant(Role role, String origin, Reach reach, long from, long until, boolean counted, long given) {

    /** A grant that counts at any time. */
    public static Grant of(Role role, String origin, Reach reach) {
        return new Grant(role, origin, reach, Micros.ALWAYS, Micros.NEVER, true, Micros.ALWAYS);
    }

    /** The same within a window of time; null means without a bound. */
    public Grant during(@Nullable Instant from, @Nullable Instant until) {
        return new Grant(
                role, origin, reach, Micros.of(from, Micros.ALWAYS), Micros.of(until, Micros.NEVER), counted, given);
    }

    /** The same, held but not active. */
    public Grant inactive() {
        return new Grant(role, origin, reach, from, until, false, given);
    }

    /** The same, held and active. */
    public Grant active() {
        return new Grant(role, origin, reach, from, until, true, given);
    }

    /** The same, got at an instant; null means long ago. */
    public Grant givenAt(@Nullable Instant instant) {
        return new Grant(role, origin, reach, from, until, counted, Micros.of(instant, Micros.ALWAYS));
    }

    /** Whether it counts at an instant, as far as time is concerned. */
    public boolean covers(Instant instant) {
        return isValidAt(Micros.of(instant));
    }

    /** Whether it does not end before that instant; null means never. */
    public boolean lastsUntil(@Nullable Instant end) {
        return Micros.of(end, Micros.NEVER) <= until;
    }

    boolean isValidAt(long at) {
        return from <= at && at < until;
    }

    /**
     * Where a grant counts.
     *
     * @param tenant   the tenant that the scope is measured from; null for the home of whoever holds it
     * @param units    for {@link Scope#UNIT} and {@link Scope#UNIT_SUBTREE}; with {@link Scope#ENTITIES} the units that what is
     *                 put into an entity must come from, none for any
     * @param entities ids by type of resource, for {@link Scope#ENTITIES}
     */
    public record Reach(Scope scope, @Nullable UUID tenant, Set<UUID> units, Map<String, Set<String>> entities) {

        public static final Reach TENANT = of(Scope.TENANT);
        public static final Reach FAMILY = of(Scope.FAMILY);
        public static final Reach MANAGED = of(Scope.MANAGED);
        public static final Reach EVERYTHING = of(Scope.EVERYTHING);

        public Reach {
            units = Set.copyOf(units);
            entities = Map.copyOf(entities);
        }

        /** All that a scope opens, measured from the home of whoever holds it. */
        public static Reach of(Scope scope) {
            return new Reach(scope, null, Set.of(), Map.of());
        }

        /** Whether it opens a whole tenant, or more. */
        public boolean coversWholeTenant() {
            return switch (scope) {
                case TENANT, FAMILY, MANAGED, EVERYTHING -> true;
                case UNIT, UNIT_SUBTREE, ENTITIES -> false;
            };
        }

        boolean names(Question.Resource resource) {
            return entities.getOrDefault(resource.type(), Set.of()).contains(resource.id());
        }
    }
}
