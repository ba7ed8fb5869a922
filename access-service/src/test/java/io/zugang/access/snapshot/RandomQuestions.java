package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zugang.access.engine.Attributes;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Question.Place;
import io.zugang.access.snapshot.RandomWorld.Subject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static io.zugang.access.snapshot.WorldRows.row;

/** Questions about a world at random, each for the engine and for the tables. */
final class RandomQuestions {

    private static final List<String> PERMISSIONS = RandomRoles.words(
            "ora.item:read ora.item:read ora.item:write ora.item:list ora.item:print ora.ticket:read ora.ticket:read"
                    + " ora.ticket:write ora.note:read ora.note:write orb.item:read orb.item:write orb.box:open"
                    + " ticket:list ora.item:none");

    /** A list knows no sign-in, so it holds nothing that asks for one. */
    private static final List<String> LISTED = PERMISSIONS.stream()
            .filter(permission -> !permission.equals("ora.note:write"))
            .toList();

    private final RandomWorld world;
    private final Dice dice;
    private final ObjectMapper json = new ObjectMapper();
    private final List<Asked> asked = new ArrayList<>();

    RandomQuestions(RandomWorld world) {
        this.world = world;
        this.dice = world.dice;
    }

    List<Asked> asked() {
        return asked;
    }

    /** One question about anything. */
    void ask() {
        var who = dice.oneOf(world.subjects);
        var permission = dice.oneOf(PERMISSIONS).split(":");
        boolean whole = dice.percent(10);
        var topic = new Topic(
                who.wireType(),
                dice.percent(98) ? who.key() : who.key().toUpperCase(Locale.ROOT) + "x",
                whole ? permission[0] + ":" + permission[1] : permission[1],
                whole ? "ora.other" : permission[0],
                time());
        var session = dice.percent(90) || world.sessions.isEmpty() ? "open" : dice.oneOf(world.sessions);
        ask(topic, place(who), who, session);
    }

    /** One topic, and so many resources of companies that are known. */
    Topic askAboutMany(int resources) {
        var who = dice.oneOf(world.subjects);
        var permission = dice.oneOf(LISTED).split(":");
        var topic = new Topic(who.wireType(), who.key(), permission[1], permission[0], time());
        for (int i = 0; i < resources; i++) {
            ask(topic, new Place.Tenant(dice.percent(50) ? home(who) : somewhere()), who, null);
        }
        return topic;
    }

    private UUID home(Subject who) {
        return who.tenant().equals(last()) ? somewhere() : who.tenant();
    }

    private UUID somewhere() {
        return dice.oneOf(world.tenants.subList(0, world.tenants.size() - 1));
    }

    private UUID last() {
        return world.tenants.get(world.tenants.size() - 1);
    }

    private Instant time() {
        var time = world.says.time();
        return dice.percent(50) ? time : time.minus(1, ChronoUnit.MICROS);
    }

    private Place place(Subject who) {
        int chance = dice.below(100);
        if (chance < 3) {
            return Place.UNSTATED;
        } else if (chance < 5) {
            return Place.UNKNOWN;
        } else if (chance < 15) {
            return dice.percent(70) ? Place.ANYWHERE : Place.SOMEWHERE;
        } else if (chance < 22) {
            return Place.HOME;
        }
        var elsewhere = dice.percent(3) ? dice.uuid() : dice.oneOf(world.tenants);
        return new Place.Tenant(dice.percent(65) ? who.tenant() : elsewhere);
    }

    private void ask(Topic topic, Place place, Subject who, @Nullable String session) {
        var tenant = place instanceof Place.Tenant named ? named.id() : null;
        var collections = new HashMap<String, String>();
        world.collections.forEach((kind, ids) -> {
            if (dice.percent(85)) {
                collections.put(kind, dice.oneOf(ids).toString());
            }
        });
        var resource = new Question.Resource(
                topic.resourceType,
                String.valueOf(dice.below(4)),
                place,
                dice.percent(80) ? world.unitIn(tenant == null ? who.tenant() : tenant) : null,
                dice.perhaps(70, () -> somebody(topic)),
                dice.some(0, 2, () -> somebody(topic)),
                collections);
        JsonNode said = json.valueToTree(said());
        Attributes attributes = (part, name) -> JsonValues.comparable(
                said.path(part.name().toLowerCase(Locale.ROOT)).get(name));
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, topic.at);
        var question = new Question(
                new Question.Subject(topic.type, topic.key), topic.action, resource, attributes, session, micros);
        asked.add(new Asked(topic, question, columns(question, topic.at, said)));
    }

    private String somebody(Topic topic) {
        return dice.percent(60) ? topic.key : dice.oneOf(world.subjects).key();
    }

    private Map<String, Object> said() {
        return Map.of(
                "subject",
                        properties(Map.of(
                                "role",
                                List.of("a", "b", Map.of()),
                                "level",
                                List.of(1, 2.0, 2.5, "1"),
                                "auth_time",
                                List.of(1, 4_000_000_000L, "1"))),
                "action", properties(Map.of("way", List.of("a"))),
                "resource", properties(Map.of("state", List.of("a", "b", true), "id", List.of("hidden"))),
                "context",
                        properties(Map.of(
                                "flag",
                                List.of(true, false),
                                "list",
                                List.of(List.of("a", "read"), List.of(1, 2.5, Map.of()), List.of(), "a"))));
    }

    private Map<String, Object> properties(Map<String, List<?>> choices) {
        var properties = new HashMap<String, Object>();
        new TreeMap<>(choices).forEach((name, values) -> {
            if (dice.percent(80)) {
                properties.put(name, dice.oneOf(values));
            }
        });
        return properties;
    }

    /** The same for the tables; parts are called what they are called, whatever else is said under the same name. */
    private Map<String, @Nullable Object> columns(Question question, Instant at, JsonNode said) {
        var subject = question.subject();
        var resource = question.resource();
        var place = resource.place();
        var parts = (ObjectNode) said.deepCopy();
        parts.withObjectProperty("subject").put("type", subject.type()).put("id", subject.id());
        parts.withObjectProperty("action").put("name", question.action());
        parts.withObjectProperty("resource").put("type", resource.type()).put("id", resource.id());
        var row = row("n type key action", asked.size(), subject.type(), subject.id(), question.action());
        row.putAll(row(
                "resource_type resource_id unit owner",
                resource.type(),
                resource.id(),
                resource.unitId(),
                resource.owner()));
        row.putAll(row("assignees collections", resource.assignees(), resource.collections()));
        row.put("place", place instanceof Place.Special special ? special.name().toUpperCase(Locale.ROOT) : "TENANT");
        row.put("tenant", place instanceof Place.Tenant tenant ? tenant.id() : null);
        row.putAll(row("session at said", question.sessionId(), at, parts));
        return row;
    }

    /** Who wants to do what, when. */
    record Topic(String type, String key, String action, String resourceType, Instant at) {

        long micros() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at);
        }
    }

    /** A question, and its row. */
    record Asked(Topic topic, Question question, Map<String, @Nullable Object> row) {}
}
