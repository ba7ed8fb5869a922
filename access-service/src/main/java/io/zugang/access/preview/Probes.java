package io.zugang.access.preview;

import io.zugang.access.engine.Attributes;
import io.zugang.access.engine.Condition;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Permission;
import io.zugang.access.evaluation.CompleteQuestion;
import io.zugang.access.evaluation.EvaluationRequest;
import io.zugang.access.snapshot.DraftedSubject;
import io.zugang.access.snapshot.DraftedWorlds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Questions about a permission that tell its grants apart, whatever each of them is limited by. */
final class Probes {

    private static final int MOST = 500;
    private static final int MOST_COLLECTIONS = 5;
    private static final String OTHER = "other";

    private final DraftedSubject subject;
    private final DraftedWorlds worlds;
    private final Permission permission;
    private final List<Grant> grants;
    private final List<Condition> conditions;
    private final Instant now;

    Probes(DraftedSubject subject, DraftedWorlds worlds, int number, List<Grant> grants, Instant now) {
        this.subject = subject;
        this.worlds = worlds;
        this.permission = worlds.after().catalogue().permission(number);
        this.grants = grants;
        this.conditions = grants.stream()
                .map(grant -> grant.role().limits().conditions().get(number))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        this.now = now;
    }

    /** Those that a scope is asked about with. */
    List<EvaluationRequest> of(Grant.Reach reach) {
        var home = subject.before().home();
        return Spot.of(reach, permission.resourceType(), home, subject.relatives(), worlds.before()).stream()
                .map(this::sketch)
                .flatMap(this::collected)
                .flatMap(this::owned)
                .flatMap(this::conditional)
                .limit(MOST)
                .map(Sketch::request)
                .toList();
    }

    /** Whoever may do it after a new sign-in, may do it. */
    private Sketch sketch(Spot spot) {
        var sketch = Sketch.of(subject.subject(), permission.name(), spot);
        if (permission.demands().newSignIn()) {
            sketch.of(Attributes.Part.SUBJECT)
                    .put("auth_time", now.plusSeconds(1).getEpochSecond());
        }
        return sketch;
    }

    /** In no collection, and in each that some role opens. */
    private Stream<Sketch> collected(Sketch sketch) {
        var sketches = List.of(sketch);
        for (var type : new TreeSet<>(permission.demands().governedBy().keySet())) {
            var more = new ArrayList<Sketch>();
            for (var one : sketches) {
                opened(type).forEach(id -> {
                    var copy = one.copy();
                    copy.resource().withObject("/collections").put(type, id);
                    more.add(copy);
                });
            }
            sketches = more;
        }
        return sketches.stream();
    }

    private Stream<String> opened(String type) {
        var ids = grants.stream()
                .flatMap(grant -> grant.role().limits().collections().entrySet().stream())
                .filter(opened -> opened.getKey().equals(type))
                .flatMap(opened -> opened.getValue().keySet().stream())
                .distinct()
                .sorted()
                .limit(MOST_COLLECTIONS);
        return Stream.concat(Stream.of(OTHER), ids);
    }

    /** Somebody else's, the subject's own, and assigned to it. */
    private Stream<Sketch> owned(Sketch others) {
        var known = worlds.before().catalogue().number(permission.name());
        boolean looked = permission.demands().owned()
                || known >= 0
                        && worlds.before()
                                .catalogue()
                                .permission(known)
                                .demands()
                                .owned();
        if (!looked) {
            return Stream.of(others);
        }
        var own = others.copy();
        own.resource().put("owner", others.subjectId());
        var assigned = others.copy();
        assigned.resource().putArray("assignees").add(others.subjectId());
        return Stream.of(others, own, assigned);
    }

    /** Of which nothing is said, and which meets each condition, as far as one can be met. */
    private Stream<Sketch> conditional(Sketch plain) {
        return Stream.concat(Stream.of(plain), conditions.stream().flatMap(condition -> {
            var meeting = plain.copy();
            boolean met = new Meeting(meeting).make(condition, true)
                    && condition.holds(CompleteQuestion.of(meeting.request(), tenant -> true, false, now));
            return met ? Stream.of(meeting) : Stream.empty();
        }));
    }
}
