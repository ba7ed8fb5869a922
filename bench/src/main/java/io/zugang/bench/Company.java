package io.zugang.bench;

import io.zugang.access.engine.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A company as plain data. Its people are not stored: what a person is follows from the number, so that ten million of them
 * take no memory that would be counted as the engine's.
 */
public final class Company {

    /** The type of the resources that are named one by one. */
    public static final String ENTITY_TYPE = "type1";

    private static final int RESOURCES = 50;

    private final long seed;
    private final UUID id;
    private final Shape shape;
    private final int[] parents;
    private final List<Set<String>> roles = new ArrayList<>();
    private final List<List<Assignment>> jobs = new ArrayList<>();

    Company(long seed, int number, Shape shape) {
        this.seed = mix(seed + number);
        this.id = new UUID(this.seed, mix(this.seed));
        this.shape = shape;
        this.parents = new int[shape.units];
        var random = new Random(this.seed);
        for (int unit = 0; unit < shape.units; unit++) {
            parents[unit] = unit == 0 ? -1 : Math.max(0, (unit - 1) / (2 + random.nextInt(8)));
        }
        for (int role = 0; role < shape.roles; role++) {
            roles.add(someOf(Population.PERMISSIONS, 30 + random.nextInt(90), random));
        }
        for (int job = 0; job < shape.jobs(); job++) {
            jobs.add(job(random));
        }
    }

    private static Set<String> someOf(List<String> all, int many, Random random) {
        var some = new TreeSet<String>();
        for (int i = 0; i < many; i++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    private List<Assignment> job(Random random) {
        var job = new ArrayList<Assignment>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            int kind = random.nextInt(100);
            var scope =
                    kind < 30 ? Scope.UNIT : kind < 70 ? Scope.UNIT_SUBTREE : kind < 95 ? Scope.TENANT : Scope.ENTITIES;
            job.add(new Assignment(random.nextInt(shape.roles), scope, someEntities(random)));
        }
        return List.copyOf(job);
    }

    private static Set<String> someEntities(Random random) {
        var entities = new TreeSet<String>();
        for (int i = 0; i < 10; i++) {
            entities.add(String.valueOf(random.nextInt(RESOURCES)));
        }
        return Set.copyOf(entities);
    }

    /** A role as the people with a job hold it, units being those they work in. */
    public record Assignment(int role, Scope scope, Set<String> entities) {}

    public UUID id() {
        return id;
    }

    public Shape shape() {
        return shape;
    }

    public int users() {
        return shape.users;
    }

    public int units() {
        return shape.units;
    }

    public List<Set<String>> roles() {
        return roles;
    }

    public List<List<Assignment>> jobs() {
        return jobs;
    }

    /** The unit above, or -1. */
    public int parent(int unit) {
        return parents[unit];
    }

    public UUID unitId(int unit) {
        return new UUID(seed, unit);
    }

    public String userId(int user) {
        long bits = mix(seed ^ (0x5bd1e995L * (user + 1)));
        return new UUID(bits, mix(bits + user)).toString();
    }

    /** Where a person works. */
    public int unitOf(int user) {
        return (int) Long.remainderUnsigned(mix(seed + 31L * user), shape.units);
    }

    /** What a person is there for; low numbers are frequent. */
    public int jobOf(int user) {
        double uniform = (mix(seed - 17L * user) >>> 11) * 0x1.0p-53;
        return (int) (uniform * uniform * jobs.size());
    }

    String resourceId(Random random) {
        return String.valueOf(random.nextInt(RESOURCES));
    }

    boolean isWithin(int unit, int above) {
        int here = unit;
        while (here >= 0) {
            if (here == above) {
                return true;
            }
            here = parents[here];
        }
        return false;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
