package io.zugang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Companies, and questions about their people. */
public final class Population {

    /** Sixty types with six actions each. */
    static final List<String> PERMISSIONS = IntStream.range(0, 360)
            .mapToObj(i -> "type" + i / 6 + ":"
                    + List.of("read", "write", "create", "delete", "assign", "close")
                            .get(i % 6))
            .toList();

    private static final long SEED = 20_261_122;

    private final List<Company> companies = new ArrayList<>();

    private Population(int companies, Shape shape) {
        for (int number = 0; number < companies; number++) {
            this.companies.add(new Company(SEED, number, shape));
        }
    }

    /** {@code S}, {@code M} or {@code L} for one company of that shape; {@code 10M} for a hundred of shape M. */
    public static Population of(String size) {
        return size.equals("10M") ? new Population(100, Shape.M) : new Population(1, Shape.valueOf(size));
    }

    public List<Company> companies() {
        return companies;
    }

    /** Questions in which few people ask much. */
    public List<Asked> questions(int many) {
        var random = new Random(SEED);
        return IntStream.range(0, many)
                .mapToObj(i -> ask(random, zipf(random, companies.get(0).users())))
                .toList();
    }

    /** Questions in which everybody asks, so that no cache helps. */
    public List<Asked> questionsOfEverybody(int many) {
        var random = new Random(SEED);
        return IntStream.range(0, many)
                .mapToObj(i -> ask(random, random.nextInt(companies.get(0).users())))
                .toList();
    }

    private Asked ask(Random random, int user) {
        var company = companies.get(random.nextInt(companies.size()));
        int own = company.unitOf(user);
        int unit = random.nextInt(100) < 50 ? own : random.nextInt(company.units());
        var jobs = company.jobs().get(company.jobOf(user));
        var allowed = List.copyOf(
                company.roles().get(jobs.get(random.nextInt(jobs.size())).role()));
        var permission = random.nextInt(100) < 45
                ? allowed.get(random.nextInt(allowed.size()))
                : PERMISSIONS.get(random.nextInt(PERMISSIONS.size()));
        return new Asked(company, user, permission, unit, company.resourceId(random));
    }

    /** A share of a thousandth of the people asks almost half of all. */
    private static int zipf(Random random, int users) {
        return (int) Math.min(users - 1, Math.pow(users, random.nextDouble()));
    }

    /** May this person of a company do this to a resource that lies in that unit? */
    public record Asked(Company company, int user, String permission, int unit, String resource) {

        public String resourceType() {
            return permission.substring(0, permission.indexOf(':'));
        }

        public String action() {
            return permission.substring(permission.indexOf(':') + 1);
        }

        /** The answer, found by looking at everything. */
        public boolean permitted() {
            for (var assignment : company.jobs().get(company.jobOf(user))) {
                if (company.roles().get(assignment.role()).contains(permission) && covers(assignment)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether an assignment covers the place of the question. */
        public boolean covers(Company.Assignment assignment) {
            int own = company.unitOf(user);
            return switch (assignment.scope()) {
                case UNIT -> unit == own;
                case UNIT_SUBTREE -> company.isWithin(unit, own);
                case ENTITIES ->
                    resourceType().equals(Company.ENTITY_TYPE)
                            && assignment.entities().contains(resource);
                case TENANT, FAMILY, MANAGED, EVERYTHING -> true;
            };
        }
    }
}
