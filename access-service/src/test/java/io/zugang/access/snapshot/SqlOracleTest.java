package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.access.engine.AccessFilter;
import io.zugang.access.engine.Catalogue;
import io.zugang.access.engine.Evaluator;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Reason;
import io.zugang.access.engine.Trace;
import io.zugang.access.engine.World;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.access.snapshot.RandomQuestions.Asked;
import io.zugang.access.snapshot.RandomQuestions.Topic;
import io.zugang.access.snapshot.SqlOracle.Answer;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.testing.ServiceTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random rows, loaded and followed as the service does it, and random questions, each answered by the engine and, from the
 * rows alone, by SQL. Filters must hold just what single answers allow.
 */
@ServiceTest
class SqlOracleTest {

    private static final Logger LOG = Logger.getLogger(SqlOracleTest.class);

    /** So many are asked; {@code -Doracle.questions=1000000} asks a million. */
    private static final int QUESTIONS = Integer.getInteger("oracle.questions", 20_000);

    private static final int ROUNDS = 5;
    private static final int SINGLE = 1_200;
    private static final int TOPICS = 20;
    private static final int RESOURCES = 40;
    private static final int ROUND = SINGLE + TOPICS * RESOURCES;
    private static final long FIXED = 20_261_122L;

    @Inject
    ChangeRows changes;

    @Inject
    TenantRows tenants;

    @Inject
    SubjectRows subjects;

    @Inject
    RoleRows roles;

    @Inject
    SessionRows sessions;

    @Inject
    EngineCatalogue catalogue;

    @Inject
    ServiceClients clients;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource database;

    @Inject
    TenantScope scope;

    @Inject
    AccessVersions versions;

    @Inject
    PermissionCatalogue permissions;

    private final Map<Reason, Integer> seen = new EnumMap<>(Reason.class);
    private final List<String> differences = new ArrayList<>();
    private final Map<Boolean, Integer> filtered = new HashMap<>();

    @Test
    void engineAndTablesGiveTheSameAnswers() throws SQLException {
        long seed = Long.getLong("oracle.seed", FIXED);
        int worlds = Math.max(1, QUESTIONS / (ROUNDS * ROUND));
        try (var oracle = new SqlOracle()) {
            for (int i = 0; i < worlds; i++) {
                compare(seed, oracle);
                seed = new Random().nextLong();
            }
        }
        LOG.infof("Answers that agree: %s; by filters: %s", seen, filtered);

        assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(worlds * ROUNDS * ROUND);
        // A world in which something never happens proves nothing about it.
        assertThat(seen.keySet()).contains(Reason.values());
        assertThat(filtered.get(true)).isGreaterThan(QUESTIONS / 100);
    }

    private void compare(long seed, SqlOracle oracle) throws SQLException {
        LOG.infof("A world of seed %d", seed);
        var rows = new RandomWorld(seed);
        rows.make();
        write(rows, List.of());
        try {
            var connection = new SnapshotConnection(database, scope);
            var reader = new SnapshotReader(changes, tenants, subjects, roles, sessions, catalogue, clients, json);
            var world = new World(new Catalogue(List.of()));
            var happening = new RandomChanges(rows, versions, holders());
            for (int round = 0; round < ROUNDS; round++) {
                take(connection, reader, world);
                compare(rows, world, oracle, "seed %d, round %d".formatted(seed, round));
                for (int i = 0; i < 12; i++) {
                    write(rows, happening.happen());
                    if (rows.dice.percent(30)) {
                        take(connection, reader, world);
                    }
                }
            }
            connection.close();
        } finally {
            WorldRows.forget(rows);
            permissions.reload();
        }
    }

    private static void take(SnapshotConnection connection, SnapshotReader reader, World world) {
        connection.read(open -> {
            reader.turn(open, world);
            return true;
        });
    }

    /** Rows and what is noted of them, in one transaction, as services do it. */
    private void write(RandomWorld world, List<Runnable> noted) {
        scope.asSystem(
                "a random world changes",
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (var connection = database.getConnection()) {
                        world.rows.write(connection);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    noted.forEach(Runnable::run);
                }));
    }

    private RandomChanges.Holders holders() {
        return new RandomChanges.Holders() {
            @Override
            public List<UUID> ofGroup(UUID group) {
                return ids("select array_agg(distinct tenant_id) from group_member where group_id = ?", group);
            }

            @Override
            public List<UUID> ofProfile(UUID profile) {
                return ids("select array_agg(distinct tenant_id) from account_profile where profile_id = ?", profile);
            }
        };
    }

    private List<UUID> ids(String sql, UUID of) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, of);
            try (var rows = statement.executeQuery()) {
                rows.next();
                var ids = rows.getArray(1);
                return ids == null ? List.of() : Arrays.asList((UUID[]) ids.getArray());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compare(RandomWorld rows, World world, SqlOracle oracle, String where) throws SQLException {
        var questions = new RandomQuestions(rows);
        for (int i = 0; i < SINGLE; i++) {
            questions.ask();
        }
        var topics = new ArrayList<Topic>();
        for (int i = 0; i < TOPICS; i++) {
            topics.add(questions.askAboutMany(RESOURCES));
        }
        var asked = questions.asked();
        var answers =
                oracle.answers(rows.rows.text(asked.stream().map(Asked::row).toList()));
        assertThat(answers).hasSameSizeAs(asked);
        var evaluator = new Evaluator(world);
        for (int i = 0; i < answers.size(); i++) {
            compare(evaluator, asked.get(i), answers.get(i), where);
        }
        for (int i = 0; i < TOPICS; i++) {
            int from = SINGLE + i * RESOURCES;
            int to = from + RESOURCES;
            compareFilter(world, topics.get(i), asked.subList(from, to), answers.subList(from, to), where);
        }
        assertThat(differences.stream().limit(6))
                .as("%d differences", differences.size())
                .isEmpty();
    }

    private void compare(Evaluator evaluator, Asked asked, Answer answer, String where) {
        var verdict = evaluator.decide(asked.question(), Trace.NONE);
        seen.merge(answer.reason(), 1, Integer::sum);
        if (verdict.reason() != answer.reason() || !verdict.masks().equals(answer.masks())) {
            var said = new Answer(verdict.reason(), verdict.masks());
            differences.add("%s: engine %s, tables %s%n%s".formatted(where, said, answer, asked.row()));
        }
    }

    private void compareFilter(World world, Topic topic, List<Asked> asked, List<Answer> answers, String where) {
        var subject = new Question.Subject(topic.type(), topic.key());
        var filter = new Evaluator(world).filter(subject, topic.action(), topic.resourceType(), topic.micros());
        for (int i = 0; i < asked.size(); i++) {
            var question = asked.get(i).question();
            boolean selected = holds(world, filter, question);
            filtered.merge(selected, 1, Integer::sum);
            if (selected != (answers.get(i).reason() == Reason.GRANTED)
                    || selected
                            && !masks(world, filter, question)
                                    .equals(answers.get(i).masks())) {
                differences.add("%s: filter %s, tables %s%n%s%n%s"
                        .formatted(where, selected, answers.get(i), asked.get(i).row(), filter));
            }
        }
    }

    /** What whoever stores resources makes of a filter in a query. */
    private static boolean holds(World world, AccessFilter filter, Question question) {
        return filter.any().stream().anyMatch(part -> holds(world, part, question))
                && filter.none().stream().noneMatch(part -> holds(world, part, question));
    }

    private static List<String> masks(World world, AccessFilter filter, Question question) {
        return filter.masks().stream()
                .filter(mask -> holds(world, mask.part(), question))
                .flatMap(mask -> mask.fields().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean holds(World world, AccessFilter.Part part, Question question) {
        var resource = question.resource();
        var tenant = ((Place.Tenant) resource.place()).id();
        var partner = world.image(tenant).facts().partner();
        var condition = part.condition();
        return (part.tenants() == null
                        || part.tenants().contains(tenant)
                        || part.managedBy() != null && part.managedBy().equals(partner))
                && (part.units() == null
                        || resource.unitId() != null && part.units().contains(resource.unitId()))
                && (part.ids() == null || part.ids().contains(resource.id()))
                && (part.owner() == null
                        || part.owner().equals(resource.owner())
                        || resource.assignees().contains(part.owner()))
                && (part.assignee() == null || resource.assignees().contains(part.assignee()))
                && part.collections().entrySet().stream()
                        .allMatch(open -> resource.collections().get(open.getKey()) != null
                                && open.getValue()
                                        .contains(resource.collections().get(open.getKey())))
                && (condition == null || condition.holds(question));
    }
}
