package io.zugang.access.resource;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Every statement sees only what lies within the reach of the running work. */
@ApplicationScoped
class ResourceRepository {

    private static final String SELECT = """
            select r.type, r.id, r.tenant_id, r.unit_id, r.owner, r.assignees::text, r.collections::text,
                   r.properties::text
            from resource r
            """;

    /** A resource never moves to another tenant by being registered again. */
    private static final String PUT = """
            insert into resource (type, id, created_at, updated_at, tenant_id, unit_id, owner, assignees,
                                  collections, properties)
            values (?, ?, now(), now(), ?, cast(nullif(?, '') as uuid), nullif(?, ''), ?::jsonb, ?::jsonb, ?::jsonb)
            on conflict (type, id) do update set updated_at = now(), unit_id = excluded.unit_id,
                owner = excluded.owner, assignees = excluded.assignees, collections = excluded.collections,
                properties = excluded.properties
            where resource.tenant_id = excluded.tenant_id
            """;

    private final Database database;
    private final Json json;

    ResourceRepository(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    Optional<RegisteredResource> find(String type, String id) {
        return database.query(SELECT + " where r.type = ? and r.id = ?", this::read, type, id).stream()
                .findFirst();
    }

    List<RegisteredResource> find(Collection<List<String>> names) {
        return database.query(
                SELECT + " join unnest(?, ?) k (type, id) on r.type = k.type and r.id = k.id",
                this::read,
                names.stream().map(name -> name.get(0)).toArray(String[]::new),
                names.stream().map(name -> name.get(1)).toArray(String[]::new));
    }

    /** Those of a type whose ids follow, in their order. */
    List<RegisteredResource> after(String type, String id, int most) {
        return database.query(
                SELECT + " where r.type = ? and r.id > ? order by r.id limit " + most, this::read, type, id);
    }

    /** Whether it was written; not if it lies in another tenant. */
    boolean put(RegisteredResource resource) {
        return database.update(
                        PUT,
                        resource.type(),
                        resource.id(),
                        resource.tenantId(),
                        Objects.toString(resource.unitId(), ""),
                        Objects.toString(resource.owner(), ""),
                        json.text(resource.assignees()),
                        json.text(resource.collections()),
                        json.text(resource.properties()))
                > 0;
    }

    void delete(RegisteredResource resource) {
        database.update("delete from resource where type = ? and id = ?", resource.type(), resource.id());
    }

    private RegisteredResource read(ResultSet row) throws SQLException {
        return new RegisteredResource(
                row.getString(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                json.texts(row.getString(6)),
                json.map(row.getString(7)),
                json.tree(row.getString(8)));
    }
}
