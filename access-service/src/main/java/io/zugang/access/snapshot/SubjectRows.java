package io.zugang.access.snapshot;

import io.zugang.access.engine.Holding;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads subjects with what they hold, however it comes to them: assigned, by a profile, by a group. */
@ApplicationScoped
class SubjectRows {

    private static final int FETCH = 2_000;

    /** The rows of one subject follow each other, and so do the subjects of one tenant. */
    private static final String SELECT_FROM = """
            select s.id, s.tenant_id, s.type, s.key, s.enabled, s.status, s.valid_from, s.valid_until, s.unit_id, g.*,
                   exists (select 1 from active_role r where r.subject_id = s.id and r.assignment_id = g.source_id) as active
            from %s s
            left join lateral (
                select 'ASSIGNMENT' as source, a.id as source_id, null as source_name, a.role_id,
                       null::text[] as permissions, a.scope, a.unit_id as scope_unit, a.entities::text, a.options::text,
                       a.valid_from as grant_from, a.valid_until as grant_until,
                       greatest(a.updated_at, a.valid_from) as given_at, null::uuid as reach_tenant,
                       false as one_company
                from role_assignment a where a.subject_id = s.id
                union all
                select 'PROFILE', p.id, p.name, pr.role_id, null, null, null, '[]', '{}', null, null, ap.assigned_at, null, false
                from account_profile ap
                join profile p on p.id = ap.profile_id
                join profile_role pr on pr.profile_id = p.id
                where ap.subject_id = s.id
                union all
                select 'GROUP', b.id, b.name, gr.role_id, null, null, null, '[]', '{}', null, null, m.created_at,
                       m.reach_tenant_id, b.kind = 'SYSTEM' or m.reach_tenant_id is not null
                from group_member m
                join rights_group b on b.id = m.group_id
                join rights_group_role gr on gr.group_id = b.id
                where m.subject_id = s.id
                union all
                select 'GROUP', b.id, b.name, null, b.permissions, null, null, '[]', '{}', null, null, m.created_at,
                       m.reach_tenant_id, b.kind = 'SYSTEM' or m.reach_tenant_id is not null
                from group_member m
                join rights_group b on b.id = m.group_id
                where m.subject_id = s.id and cardinality(b.permissions) > 0
                union all
                select 'ASSIGNMENT', sr.role_id, null, sr.role_id, null, null, null, '[]', '{}', null, null, null, null, false
                from subject_role sr where sr.subject_id = s.id
            ) g on true
            """;

    private static final String SELECT = SELECT_FROM.formatted("subject");

    /** So many subjects after one who hold one of these roles, or if that is asked for, what a group allows without a role. */
    private static final String HOLDERS = """
            (select * from subject s
             where (s.tenant_id, s.id) > (?, ?) and (cast(? as uuid) is null or s.tenant_id = cast(? as uuid)) and s.id in (
                 select a.subject_id from role_assignment a where a.role_id = any (?)
                 union all
                 select ap.subject_id from account_profile ap join profile_role pr on pr.profile_id = ap.profile_id
                 where pr.role_id = any (?)
                 union all
                 select m.subject_id from group_member m join rights_group_role gr on gr.group_id = m.group_id
                 where gr.role_id = any (?)
                 union all
                 select m.subject_id from group_member m join rights_group b on b.id = m.group_id
                 where ? and cardinality(b.permissions) > 0
                 union all
                 select sr.subject_id from subject_role sr where sr.role_id = any (?))
             order by s.tenant_id, s.id limit ?)""";

    private static final String ORDER = " order by s.tenant_id, s.id, g.source_id, g.role_id, g.reach_tenant";

    void all(Connection connection, Consumer<SubjectRow> taker) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + ORDER)) {
            read(statement, taker);
        }
    }

    void ofTenants(Connection connection, Collection<UUID> tenants, Consumer<SubjectRow> taker) throws SQLException {
        some(connection, " where s.tenant_id = any (?)", tenants, taker);
    }

    void ofIds(Connection connection, Collection<UUID> ids, Consumer<SubjectRow> taker) throws SQLException {
        some(connection, " where s.id = any (?)", ids, taker);
    }

    /** The subject by the name that questions give it. */
    void named(Connection connection, String type, String key, Consumer<SubjectRow> taker) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + " where s.type = ? and s.key = ?" + ORDER)) {
            statement.setString(1, type.toUpperCase(Locale.ROOT));
            statement.setString(2, key);
            read(statement, taker);
        }
    }

    /** Subjects that hold something of this, after a place, in the order of places. */
    void holders(Connection connection, Holders wanted, Place after, int most, Consumer<SubjectRow> taker)
            throws SQLException {
        try (var statement = connection.prepareStatement(SELECT_FROM.formatted(HOLDERS) + ORDER)) {
            var roles = connection.createArrayOf("uuid", wanted.roles().toArray());
            statement.setObject(1, after.tenant());
            statement.setObject(2, after.subject());
            statement.setObject(3, wanted.tenant(), Types.OTHER);
            statement.setObject(4, wanted.tenant(), Types.OTHER);
            statement.setArray(5, roles);
            statement.setArray(6, roles);
            statement.setArray(7, roles);
            statement.setBoolean(8, wanted.groups());
            statement.setArray(9, roles);
            statement.setInt(10, most);
            read(statement, taker);
        }
    }

    private static void some(Connection connection, String filter, Collection<UUID> ids, Consumer<SubjectRow> taker)
            throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + filter + ORDER)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            read(statement, taker);
        }
    }

    private static void read(PreparedStatement statement, Consumer<SubjectRow> taker) throws SQLException {
        statement.setFetchSize(FETCH);
        try (var rows = statement.executeQuery()) {
            SubjectRow subject = null;
            while (rows.next()) {
                var id = rows.getObject("id", UUID.class);
                if (subject == null || !subject.id().equals(id)) {
                    if (subject != null) {
                        taker.accept(subject);
                    }
                    subject = subject(id, rows);
                }
                addGrant(subject, rows);
            }
            if (subject != null) {
                taker.accept(subject);
            }
        }
    }

    private static SubjectRow subject(UUID id, ResultSet rows) throws SQLException {
        var state = Holding.State.of(
                rows.getBoolean("enabled"),
                rows.getString("status"),
                instant(rows, "valid_from"),
                instant(rows, "valid_until"));
        return new SubjectRow(
                id,
                rows.getObject("tenant_id", UUID.class),
                rows.getString("type").toLowerCase(Locale.ROOT),
                rows.getString("key"),
                state,
                rows.getObject("unit_id", UUID.class));
    }

    private static void addGrant(SubjectRow subject, ResultSet rows) throws SQLException {
        var source = rows.getString("source");
        if (source == null) {
            return;
        }
        var sourceId = rows.getObject("source_id", UUID.class);
        var permissions = rows.getArray("permissions");
        subject.grants()
                .add(new GrantRow(
                        HeldGrant.Source.valueOf(source),
                        sourceId,
                        rows.getString("source_name"),
                        rows.getObject("role_id", UUID.class),
                        permissions == null ? List.of() : List.of((String[]) permissions.getArray()),
                        rows.getString("scope"),
                        rows.getObject("scope_unit", UUID.class),
                        rows.getString("entities"),
                        rows.getString("options"),
                        instant(rows, "grant_from"),
                        instant(rows, "grant_until"),
                        instant(rows, "given_at"),
                        rows.getObject("reach_tenant", UUID.class),
                        rows.getBoolean("one_company")));
        if (rows.getBoolean("active")) {
            subject.active().add(sourceId);
        }
    }

    private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
        var time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /**
     * Whom to look for.
     *
     * @param tenant only in this one; null for all
     * @param groups also members of groups that allow something without a role
     */
    record Holders(@Nullable UUID tenant, Set<UUID> roles, boolean groups) {}

    /** A place in the order of tenants and their subjects. */
    record Place(UUID tenant, UUID subject) {

        static final Place BEGINNING = new Place(new UUID(0, 0), new UUID(0, 0));
    }
}
