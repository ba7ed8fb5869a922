package io.zugang.access.resource;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ResourceTypeRepository {

    private static final String SELECT = "select type, permission_type, home, actions::text from resource_type";

    private final Database database;
    private final Json json;

    ResourceTypeRepository(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    List<ResourceType> all() {
        return database.query(SELECT + " order by type", this::read);
    }

    Optional<ResourceType> find(String type) {
        return database.query(SELECT + " where type = ?", this::read, type).stream()
                .findFirst();
    }

    void put(ResourceType type) {
        database.update("""
                insert into resource_type (type, created_at, updated_at, permission_type, home, actions)
                values (?, now(), now(), ?, ?, ?::jsonb)
                on conflict (type) do update set updated_at = now(), permission_type = excluded.permission_type,
                    home = excluded.home, actions = excluded.actions
                """, type.type(), type.permissionType(), type.home(), json.text(type.actions()));
    }

    boolean isUsed(String type) {
        return !database.query("select 1 from resource where type = ? limit 1", row -> 1, type)
                .isEmpty();
    }

    void delete(String type) {
        database.update("delete from resource_type where type = ?", type);
    }

    private ResourceType read(ResultSet row) throws SQLException {
        return new ResourceType(row.getString(1), row.getString(2), row.getBoolean(3), json.map(row.getString(4)));
    }
}
