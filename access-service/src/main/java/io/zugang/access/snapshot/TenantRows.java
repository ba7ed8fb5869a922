package io.zugang.access.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.engine.TenantFacts;
import io.zugang.access.engine.Units;
import io.zugang.access.engine.Units.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is so for whole tenants. */
@ApplicationScoped
class TenantRows {

    private static final String FACTS = """
            select t.id, t.status, t.partner_id, f.parent_id,
                   coalesce(p.evaluation_mode = 'ACTIVE_ROLE', false) as active_role, coalesce(p.always_on, '{}') as always_on,
                   array(select m.module from module_ref m where m.tenant_id = t.id) as modules,
                   coalesce((select jsonb_object_agg(s.key, s.value) from setting_ref s where s.tenant_id = t.id), '{}')
                       as settings
            from tenant_ref t
            left join tenant_fact f on f.tenant_id = t.id
            left join access_policy p on p.tenant_id = t.id
            """;
    /** Of each of the tenants its parent, a subsidiary, a sister, a customer that it manages, and a stranger. */
    private static final String RELATIVES = """
            select t.id, array[f.parent_id,
                (select c.tenant_id from tenant_fact c where c.parent_id = t.id order by 1 limit 1),
                (select c.tenant_id from tenant_fact c where c.parent_id = f.parent_id and c.tenant_id <> t.id order by 1 limit 1),
                (select c.id from tenant_ref c where c.partner_id = t.id order by 1 limit 1),
                coalesce(
                    (select c.id from tenant_ref c where c.id > t.id and c.partner_id is distinct from t.id order by c.id limit 1),
                    (select c.id from tenant_ref c where c.id < t.id and c.partner_id is distinct from t.id order by c.id limit 1))
                ] as relatives
            from tenant_ref t left join tenant_fact f on f.tenant_id = t.id
            where t.id = any (?)
            """;

    private static final String UNITS = "select u.tenant_id, u.id, u.parent_id from unit_ref u";

    private final ObjectMapper json;

    TenantRows(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Those of the tenants that are known.
     *
     * @param wanted null for all
     */
    Map<UUID, TenantRow> read(Connection connection, @Nullable Collection<UUID> wanted) throws SQLException {
        var units = units(connection, wanted);
        var tenants = new HashMap<UUID, TenantRow>();
        try (var statement = prepare(connection, FACTS, " where t.id = any (?)", wanted);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var id = rows.getObject("id", UUID.class);
                var facts = new TenantFacts(
                        rows.getString("status"),
                        rows.getObject("partner_id", UUID.class),
                        rows.getObject("parent_id", UUID.class),
                        Set.copyOf(texts(rows, "modules")),
                        settings(rows.getString("settings")),
                        Units.of(units.getOrDefault(id, List.of())));
                var alwaysOn = texts(rows, "always_on").stream()
                        .map(HeldGrant.Source::valueOf)
                        .collect(Collectors.toSet());
                tenants.put(id, new TenantRow(id, facts, rows.getBoolean("active_role"), alwaysOn));
            }
        }
        return tenants;
    }

    /** Other tenants of each kind that a role may reach from these. */
    Map<UUID, List<UUID>> relatives(Connection connection, Collection<UUID> wanted) throws SQLException {
        try (var statement = prepare(connection, RELATIVES, "", wanted);
                var rows = statement.executeQuery()) {
            var relatives = new HashMap<UUID, List<UUID>>();
            while (rows.next()) {
                var found = (UUID[])
                        Objects.requireNonNull(rows.getArray("relatives")).getArray();
                relatives.put(
                        rows.getObject("id", UUID.class),
                        Arrays.stream(found).filter(Objects::nonNull).distinct().toList());
            }
            return relatives;
        }
    }

    private static Map<UUID, List<Unit>> units(Connection connection, @Nullable Collection<UUID> wanted)
            throws SQLException {
        var units = new HashMap<UUID, List<Unit>>();
        try (var statement = prepare(connection, UNITS, " where u.tenant_id = any (?)", wanted);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                units.computeIfAbsent(rows.getObject("tenant_id", UUID.class), id -> new ArrayList<>())
                        .add(new Unit(rows.getObject("id", UUID.class), rows.getObject("parent_id", UUID.class)));
            }
        }
        return units;
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, String filter, @Nullable Collection<UUID> wanted) throws SQLException {
        var statement = connection.prepareStatement(wanted == null ? sql : sql + filter);
        if (wanted != null) {
            statement.setArray(1, connection.createArrayOf("uuid", wanted.toArray()));
        }
        return statement;
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        return Arrays.asList(
                (String[]) Objects.requireNonNull(rows.getArray(column)).getArray());
    }

    private Map<String, String> settings(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The settings of a tenant are not JSON", e);
        }
    }
}
