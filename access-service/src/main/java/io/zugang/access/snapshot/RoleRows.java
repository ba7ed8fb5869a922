package io.zugang.access.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.engine.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads roles with what they allow in collections. */
@ApplicationScoped
class RoleRows {

    private static final String SELECT = """
            select r.id, r.key, coalesce(r.fixed_scope, r.default_scope, r.widest_scope) as scope, r.widest_scope, r.permissions,
                   r.grantable, r.denies, r.masks, r.required_module, r.only_applications, r.all_collections,
                   r.data_scopes, r.conditions, r.options,
                   coalesce((select jsonb_agg(jsonb_build_object('type', c.type, 'id', c.id, 'actions', rc.actions))
                             from role_collection rc join resource_collection c on c.id = rc.collection_id
                             where rc.role_id = r.id), '[]') as collections
            from role r
            """;

    private final ObjectMapper json;

    RoleRows(ObjectMapper json) {
        this.json = json;
    }

    List<RoleRow> all(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT)) {
            return read(statement.executeQuery());
        }
    }

    List<RoleRow> some(Connection connection, Collection<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + " where r.id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return read(statement.executeQuery());
        }
    }

    /** The ids of system roles by their keys. */
    Map<String, UUID> systemRoles(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select key, id from role where tenant_id is null");
                var rows = statement.executeQuery()) {
            var ids = new HashMap<String, UUID>();
            while (rows.next()) {
                ids.put(rows.getString("key"), rows.getObject("id", UUID.class));
            }
            return ids;
        }
    }

    private List<RoleRow> read(ResultSet rows) throws SQLException {
        try (rows) {
            var roles = new ArrayList<RoleRow>();
            while (rows.next()) {
                roles.add(new RoleRow(
                        rows.getObject("id", UUID.class),
                        rows.getString("key"),
                        Scope.valueOf(rows.getString("scope")),
                        Scope.valueOf(rows.getString("widest_scope")),
                        texts(rows, "permissions"),
                        texts(rows, "grantable"),
                        texts(rows, "denies"),
                        texts(rows, "masks"),
                        rows.getString("required_module"),
                        texts(rows, "only_applications"),
                        texts(rows, "all_collections"),
                        tree(rows, "data_scopes"),
                        tree(rows, "conditions"),
                        tree(rows, "options"),
                        tree(rows, "collections")));
            }
            return roles;
        }
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        return List.of((String[]) Objects.requireNonNull(rows.getArray(column)).getArray());
    }

    private JsonNode tree(ResultSet rows, String column) throws SQLException {
        try {
            return json.readTree(rows.getString(column));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Column " + column + " of a role is not JSON", e);
        }
    }
}
