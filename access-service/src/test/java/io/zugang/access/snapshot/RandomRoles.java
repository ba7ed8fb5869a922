package io.zugang.access.snapshot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static io.zugang.access.snapshot.WorldRows.row;

/** What roles and assignments say, at random; and the catalogue that they speak of. */
final class RandomRoles {

    static final List<String> MODULES = words("ora-m1 ora-m2 ora-m3");
    static final List<String> SETTINGS = words("ora.print ora.open");

    private static final List<String> SCOPES = words("UNIT UNIT_SUBTREE ENTITIES TENANT FAMILY MANAGED EVERYTHING");

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final List<String> PATTERNS = words("ora.* ora.item:* ora.item:read ora.item:write ora.ticket:*"
            + " ora.ticket:read ora.note:* orb.* *:read *.item:* o*:w*e ora.tick* * orb.item:write none:* ticket:list");
    private static final List<String> MASKS =
            words("ora.item.phone ora.item.name ora.ticket.price orb.item.x ora.itemx.y");
    private static final List<String> DATA_SCOPES = words("ASSIGNED OWN COMPANY FAMILY_DOWN FAMILY");
    private static final List<Object> OPERANDS = SqlOracle.json("operands.json");

    private final Dice dice;

    RandomRoles(Dice dice) {
        this.dice = dice;
    }

    static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** Times lie on a grid, so that some questions are asked at the very moment that something begins or ends. */
    Instant time() {
        return NOON.plus(dice.below(9) - 4L, ChronoUnit.DAYS);
    }

    /** The columns of a role that say what it does. */
    Map<String, @Nullable Object> says() {
        var widest = dice.oneOf(dice.percent(70) ? SCOPES.subList(3, 7) : SCOPES);
        var standard = dice.perhaps(40, () -> dice.oneOf(SCOPES));
        var fixed = dice.perhaps(15, () -> dice.oneOf(SCOPES));
        var row = row("widest_scope default_scope fixed_scope grantable", widest, standard, fixed, List.of());
        row.put("permissions", patterns(1, 3));
        row.put("denies", dice.percent(20) ? patterns(1, 1) : List.of());
        row.put("masks", dice.percent(25) ? dice.some(1, 3, () -> dice.oneOf(MASKS)) : List.of());
        row.put("required_module", dice.perhaps(20, () -> dice.oneOf(MODULES)));
        row.put(
                "only_applications",
                dice.percent(8) ? dice.some(1, 2, () -> dice.oneOf(words("ora orb zugang"))) : List.of());
        row.put("all_collections", dice.some(0, 3, () -> dice.oneOf(RandomWorld.KINDS)));
        row.put("data_scopes", dice.percent(40) ? dice.some(1, 2, this::dataScope) : List.of());
        row.put("conditions", dice.percent(25) ? dice.some(1, 2, this::conditionRule) : List.of());
        row.put("options", dice.percent(25) ? Map.of("level", option()) : Map.of());
        return row;
    }

    private List<String> patterns(int least, int most) {
        return dice.some(least, most, () -> dice.oneOf(PATTERNS));
    }

    private Map<String, Object> option() {
        var grants = Map.of("low", patterns(0, 1), "high", patterns(0, 2));
        return Map.of("type", "CHOICE", "values", words("low high"), "default", "low", "grants", grants);
    }

    private Map<String, Object> dataScope() {
        return Map.of("permissions", patterns(1, 2), "scope", dice.oneOf(DATA_SCOPES));
    }

    private Map<String, Object> conditionRule() {
        return Map.of("permissions", patterns(1, 2), "when", condition(2));
    }

    private Map<String, Object> condition(int depth) {
        return switch (dice.below(depth == 0 ? 3 : 7)) {
            case 0, 1 -> Map.of("equal", List.of(dice.oneOf(OPERANDS), dice.oneOf(OPERANDS)));
            case 2, 3 -> Map.of("in", List.of(dice.oneOf(OPERANDS), dice.oneOf(OPERANDS)));
            case 4 -> Map.of("all", dice.some(0, 3, () -> condition(depth - 1)));
            case 5 -> Map.of("any", dice.some(0, 3, () -> condition(depth - 1)));
            default -> Map.of("not", condition(depth - 1));
        };
    }

    /** The columns of an assignment that say how far it goes. */
    Map<String, @Nullable Object> terms(List<UUID> units, List<UUID> teams) {
        var scope = dice.oneOf(SCOPES);
        boolean ofUnits = scope.equals("UNIT") || scope.equals("UNIT_SUBTREE") || scope.equals("ENTITIES");
        var unit = ofUnits && !units.isEmpty() ? dice.perhaps(60, () -> dice.oneOf(units)) : null;
        var entities = scope.equals("ENTITIES") ? dice.some(1, 4, this::entity) : List.of();
        var from = dice.perhaps(25, this::time);
        var until = dice.perhaps(25, this::time);
        return row(
                "scope unit_id entities options valid_from valid_until",
                scope,
                unit,
                entities,
                options(teams),
                from,
                until);
    }

    private Map<String, Object> entity() {
        var type = dice.oneOf(words("ora.item ora.ticket ora.note orb.item"));
        return Map.of("type", type, "id", String.valueOf(dice.below(4)));
    }

    private Map<String, Object> options(List<UUID> teams) {
        if (dice.percent(20)) {
            return Map.of("teams", dice.some(0, 2, () -> dice.oneOf(teams)));
        }
        return dice.percent(30) ? Map.of("level", dice.oneOf(words("low high none"))) : Map.of();
    }
}
