package io.zugang.access.snapshot;

import io.zugang.access.catalogue.CatalogueDocument;
import io.zugang.access.engine.Catalogue;
import io.zugang.access.engine.PermissionSet;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.World;
import io.zugang.access.snapshot.Drafts.Taker;
import io.zugang.access.snapshot.SubjectRows.Holders;
import io.zugang.access.snapshot.SubjectRows.Place;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One catalogue that is tried on what is held. Only so many subjects are in memory at a time. For one thread. */
final class Draft {

    private static final int BATCH = 1_000;

    private final CatalogueDocument document;
    private final DraftedWorlds worlds;
    private final DraftRows rows;

    Draft(CatalogueDocument document, World world, DraftRows rows) {
        this.document = document;
        var drafted = EngineCatalogue.with(world.catalogue(), document.permissions());
        this.worlds = new DraftedWorlds(world, world.under(drafted));
        this.rows = rows;
    }

    void read(@Nullable UUID tenant, Taker taker) throws SQLException {
        var now = new HashMap<UUID, RoleRow>();
        rows.roles().all(rows.connection()).forEach(role -> now.put(role.id(), role));
        var drafted = drafted(now);
        var changed = changedPermissions();
        var holders = new Holders(tenant, affected(now, drafted, changed), !changed.isEmpty());
        if (holders.roles().isEmpty() && !holders.groups()) {
            return;
        }
        var before = builder(worlds.before().catalogue(), now);
        var after = builder(worlds.after().catalogue(), drafted);
        var from = Place.BEGINNING;
        List<SubjectRow> batch;
        do {
            batch = new ArrayList<SubjectRow>();
            rows.subjects().holders(rows.connection(), holders, from, BATCH, batch::add);
            for (var subject : give(batch, before, after)) {
                if (!taker.takes(subject, worlds)) {
                    return;
                }
            }
            if (!batch.isEmpty()) {
                var last = batch.get(batch.size() - 1);
                from = new Place(last.tenantId(), last.id());
            }
        } while (batch.size() == BATCH);
    }

    private List<DraftedSubject> give(List<SubjectRow> batch, HoldingBuilder before, HoldingBuilder after)
            throws SQLException {
        var ids = batch.stream().map(SubjectRow::tenantId).collect(Collectors.toSet());
        var tenants = rows.tenants().read(rows.connection(), ids);
        var relatives = rows.tenants().relatives(rows.connection(), ids);
        var given = new ArrayList<DraftedSubject>(batch.size());
        for (var row : batch) {
            var home = worlds.before().image(row.tenantId());
            if (home != null) {
                var tenant = tenants.get(row.tenantId());
                given.add(new DraftedSubject(
                        row.tenantId() + "/" + row.id(),
                        new Question.Subject(row.type(), row.key()),
                        new Held(home, row.state(), before.held(row, tenant)),
                        new Held(home, row.state(), after.held(row, tenant)),
                        relatives.getOrDefault(row.tenantId(), List.of())));
            }
        }
        return given;
    }

    private HoldingBuilder builder(Catalogue catalogue, Map<UUID, RoleRow> roles) {
        return new HoldingBuilder(new RoleCompiler(catalogue), roles, rows.json());
    }

    /** All roles, those of the draft as it defines them. A role that does not exist yet nobody holds. */
    private Map<UUID, RoleRow> drafted(Map<UUID, RoleRow> now) throws SQLException {
        var drafted = new HashMap<>(now);
        var ids = rows.roles().systemRoles(rows.connection());
        for (var role : document.roles()) {
            var id = ids.get(role.key());
            if (id != null) {
                drafted.computeIfPresent(id, (same, row) -> row.as(role, rows.json()));
            }
        }
        return drafted;
    }

    /** Those that are new or need something else than before. */
    private PermissionSet changedPermissions() {
        var before = worlds.before().catalogue();
        var after = worlds.after().catalogue();
        return after.matching(after.permissions().stream()
                .filter(permission -> {
                    int number = before.number(permission.name());
                    return number == Catalogue.UNKNOWN
                            || !before.permission(number).equals(permission);
                })
                .map(permission -> permission.name())
                .toList());
    }

    /** The roles that say something else than before, or allow a permission that does. */
    private Set<UUID> affected(Map<UUID, RoleRow> now, Map<UUID, RoleRow> drafted, PermissionSet changed) {
        var affected = new HashSet<UUID>();
        drafted.forEach((id, role) -> {
            var allowed = worlds.after().catalogue().matching(role.allowed());
            if (!role.equals(now.get(id)) || !allowed.and(changed).isEmpty()) {
                affected.add(id);
            }
        });
        return affected;
    }
}
