package io.zugang.bench;

import io.zugang.access.engine.Attributes;
import io.zugang.access.engine.Catalogue;
import io.zugang.access.engine.Evaluator;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Holding;
import io.zugang.access.engine.Permission;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Role;
import io.zugang.access.engine.Scope;
import io.zugang.access.engine.TenantFacts;
import io.zugang.access.engine.Trace;
import io.zugang.access.engine.Units;
import io.zugang.access.engine.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Zugang's engine with a population in it. */
public final class EngineUnderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final World world = new World(
            new Catalogue(Population.PERMISSIONS.stream().map(Permission::of).toList()));
    private final Evaluator evaluator = new Evaluator(world);

    public EngineUnderTest(Population population) {
        population.companies().forEach(this::load);
    }

    private void load(Company company) {
        var roles = company.roles().stream()
                .map(names -> Role.allowing(null, "role", world.catalogue().matching(names)))
                .toList();
        var holdings = new @Nullable Holding[company.units() * company.jobs().size()];
        world.change(company.id(), 1, change -> {
            change.facts(new TenantFacts("ACTIVE", null, null, Set.of(), Map.of(), unitsOf(company)));
            for (int user = 0; user < company.users(); user++) {
                int kind = company.unitOf(user) * company.jobs().size() + company.jobOf(user);
                var holding = holdings[kind];
                if (holding == null) {
                    holding = holding(company, user, roles);
                    holdings[kind] = holding;
                }
                change.put("account", company.userId(user), holding);
            }
        });
    }

    private static Units unitsOf(Company company) {
        return Units.of(IntStream.range(0, company.units())
                .mapToObj(unit -> new Units.Unit(
                        company.unitId(unit), company.parent(unit) < 0 ? null : company.unitId(company.parent(unit))))
                .toList());
    }

    private static Holding holding(Company company, int user, List<Role> roles) {
        var unit = company.unitId(company.unitOf(user));
        return new Holding(
                Holding.State.USABLE,
                company.jobs().get(company.jobOf(user)).stream()
                        .map(assignment ->
                                Grant.of(roles.get(assignment.role()), "assignment", reach(assignment, unit)))
                        .toList());
    }

    private static Grant.Reach reach(Company.Assignment assignment, UUID unit) {
        if (assignment.scope() == Scope.TENANT) {
            return Grant.Reach.TENANT;
        }
        if (assignment.scope() == Scope.ENTITIES) {
            Map<String, Set<String>> entities = Map.of(Company.ENTITY_TYPE, assignment.entities());
            return new Grant.Reach(Scope.ENTITIES, null, Set.of(), entities);
        }
        return new Grant.Reach(assignment.scope(), null, Set.of(unit), Map.of());
    }

    /** A question as its parts, each a string of its own as if it had come over the network. */
    public Question question(Population.Asked asked) {
        var company = asked.company();
        return new Question(
                new Question.Subject("account", company.userId(asked.user())),
                fresh(asked.action()),
                new Question.Resource(
                        fresh(asked.resourceType()),
                        asked.resource(),
                        new Question.Place.Tenant(new UUID(
                                company.id().getMostSignificantBits(),
                                company.id().getLeastSignificantBits())),
                        company.unitId(asked.unit()),
                        null,
                        List.of(),
                        Map.of()),
                Attributes.NONE,
                null,
                NOW.getEpochSecond() * 1_000_000L);
    }

    private static String fresh(String text) {
        return new String(text.toCharArray());
    }

    public boolean permits(Question question) {
        return evaluator.decide(question, Trace.NONE).permits();
    }
}
