package io.zugang.access.activerole;

import io.zugang.access.AccessProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one assignment active for each account and application in which it holds any. Changes of one account wait for each
 * other, so that none is decided on what another is just changing.
 */
@ApplicationScoped
public class ActiveRoles {

    private final ActiveRoleRepository active;
    private final HeldRoles held;
    private final ActiveRoleRecorder recorder;
    private final Clock clock;

    ActiveRoles(ActiveRoleRepository active, HeldRoles held, ActiveRoleRecorder recorder, Clock clock) {
        this.active = active;
        this.held = held;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Those of the assignments that are active. */
    @Transactional
    public Set<UUID> activeAmong(Collection<UUID> assignmentIds) {
        return assignmentIds.isEmpty() ? Set.of() : Set.copyOf(active.activeAmong(assignmentIds));
    }

    /** Makes other changes of what an account holds wait until the running transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID subjectId) {
        active.lock(subjectId);
    }

    /**
     * To be called, in its transaction, after each change of what an account holds and before anything else of the tenant is
     * counted up: what is active stays so as long as it is valid, else the oldest valid assignment becomes active.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Holder holder) {
        active.lock(holder.subjectId());
        var holdings = held.of(holder);
        var current = current(holder);
        var applications = new TreeSet<>(current.keySet());
        holdings.forEach(role -> applications.add(role.application()));
        for (var application : applications) {
            var choices = holdings.stream()
                    .filter(role -> role.application().equals(application))
                    .toList();
            settle(holder, application, choices, current.get(application));
        }
    }

    /** What is active for an account, by application. */
    @Transactional
    List<ActiveRole> of(Holder holder) {
        return active.of(holder);
    }

    /** Makes one of the account's assignments the active one of its application. */
    @Transactional
    void activate(Holder holder, UUID assignmentId) {
        active.lock(holder.subjectId());
        var wanted = held.of(holder).stream()
                .filter(role -> role.assignmentId().equals(assignmentId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                                AccessProblem.ASSIGNMENT_NOT_HELD, "Choose one of the account's own assignments.")
                        .withField("assignmentId", "is no assignment of this account"));
        if (!wanted.isValidAt(clock.instant())) {
            throw new ProblemException(AccessProblem.ASSIGNMENT_NOT_VALID, "Choose an assignment that is valid now.")
                    .withField("assignmentId", "is not valid at this time");
        }
        var former = set(holder, wanted, current(holder).get(wanted.application()));
        if (!assignmentId.equals(former)) {
            recorder.switched(holder, wanted, former);
        }
    }

    private Map<String, ActiveRole> current(Holder holder) {
        var byApplication = new HashMap<String, ActiveRole>();
        active.of(holder).forEach(role -> byApplication.put(role.application(), role));
        return byApplication;
    }

    private void settle(Holder holder, String application, List<HeldRole> choices, @Nullable ActiveRole current) {
        var before = current == null ? null : current.assignmentId();
        var wanted = choose(choices, before, clock.instant());
        if (wanted.isEmpty()) {
            active.delete(Objects.requireNonNull(current));
            recorder.settled(holder, application, null, before);
        } else if (!wanted.get().assignmentId().equals(before)) {
            set(holder, wanted.get(), current);
            recorder.settled(holder, application, wanted.get(), before);
        }
    }

    /** An assignment that is not valid is only active where no other is. */
    private static Optional<HeldRole> choose(List<HeldRole> choices, @Nullable UUID current, Instant now) {
        var stays = choices.stream()
                .filter(role -> role.assignmentId().equals(current))
                .findFirst();
        if (stays.filter(role -> role.isValidAt(now)).isPresent()) {
            return stays;
        }
        return choices.stream()
                .filter(role -> role.isValidAt(now))
                .findFirst()
                .or(() -> stays)
                .or(() -> choices.stream().findFirst());
    }

    /** Gives what was active before. */
    private @Nullable UUID set(Holder holder, HeldRole wanted, @Nullable ActiveRole current) {
        if (current == null) {
            active.persist(new ActiveRole(holder, wanted.application(), wanted.assignmentId(), clock.instant()));
            return null;
        }
        var former = current.assignmentId();
        if (!former.equals(wanted.assignmentId())) {
            current.become(wanted.assignmentId(), clock.instant());
        }
        return former;
    }
}
