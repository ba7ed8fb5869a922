package io.zugang.access.resource;

import io.zugang.platform.persistence.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes subjects that are no accounts, within the reach of the running work. */
@ApplicationScoped
class SubjectRegistry {

    private static final String SELECT = """
            select s.id, s.tenant_id, s.key, s.enabled, s.unit_id, s.properties::text,
                   array(select r.role_id from subject_role r where r.subject_id = s.id order by r.role_id)
            from subject s
            """;

    private static final String PUT = """
            insert into subject (id, tenant_id, type, key, enabled, status, unit_id, properties)
            values (?, ?, ?, ?, ?, 'ACTIVE', cast(nullif(?, '') as uuid), ?::jsonb)
            on conflict (type, key) do update set enabled = excluded.enabled, status = 'ACTIVE',
                unit_id = excluded.unit_id, properties = excluded.properties
            where subject.tenant_id = excluded.tenant_id
            """;

    private final Database database;
    private final Json json;

    SubjectRegistry(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    Optional<Stored> find(String type, String id) {
        return database
                .query(
                        SELECT + " where s.type = ? and s.key = ? and s.status <> 'DELETED'",
                        row -> read(type, row),
                        column(type),
                        id)
                .stream()
                .findFirst();
    }

    /** Those of one type among these ids. */
    List<RegisteredSubject> find(String type, Collection<String> ids) {
        return database.query(
                SELECT + " where s.type = ? and s.key = any (?) and s.status <> 'DELETED'",
                row -> read(type, row).subject(),
                column(type),
                ids.toArray(String[]::new));
    }

    /** Those of one type whose stored ids follow, in the order of these; accounts and clients too. */
    List<Stored> after(String type, UUID id, int most) {
        return database.query(
                SELECT + " where s.type = ? and s.id > ? and s.status <> 'DELETED' order by s.id limit " + most,
                row -> read(type, row),
                column(type),
                id);
    }

    /** Whether it was written; not if it lies in another tenant. */
    boolean put(RegisteredSubject subject) {
        return database.update(
                        PUT,
                        Uuid7.next(),
                        subject.tenantId(),
                        column(subject.type()),
                        subject.id(),
                        subject.enabled(),
                        Objects.toString(subject.unitId(), ""),
                        json.text(subject.properties()))
                > 0;
    }

    void putRoles(UUID storedId, RegisteredSubject subject) {
        database.update("delete from subject_role where subject_id = ?", storedId);
        for (var role : subject.roles()) {
            database.update("insert into subject_role values (?, ?, ?)", storedId, role, subject.tenantId());
        }
    }

    /** The row stays, so that whoever remembers the subject learns that it is gone. */
    void delete(UUID storedId) {
        database.update("delete from subject_role where subject_id = ?", storedId);
        database.update(
                "update subject set enabled = false, status = 'DELETED', properties = '{}' where id = ?", storedId);
    }

    private static String column(String type) {
        return type.toUpperCase(Locale.ROOT);
    }

    private Stored read(String type, ResultSet row) throws SQLException {
        var roles = Arrays.asList((UUID[]) row.getArray(7).getArray());
        return new Stored(
                row.getObject(1, UUID.class),
                new RegisteredSubject(
                        type,
                        row.getString(3),
                        row.getObject(2, UUID.class),
                        row.getBoolean(4),
                        row.getObject(5, UUID.class),
                        roles,
                        json.tree(row.getString(6))));
    }

    /**
     * A subject with the id of its row.
     */
    record Stored(UUID storedId, RegisteredSubject subject) {}
}
