package io.zugang.access.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** How providers name the groups of tenants. */
@ApplicationScoped
class GroupNameTemplateRepository {

    private static final String FIND =
            "select prefix, element2, element3, version from group_name_template where tenant_id = :tenant";

    private static final String SAVE = """
            insert into group_name_template (tenant_id, version, updated_at, prefix, element2, element3)
            select :tenant, 1, :now, :prefix, :element2, :element3 where cast(:expected as bigint) = 0
            on conflict (tenant_id) do nothing
            """;

    private static final String CHANGE = """
            update group_name_template
            set version = version + 1, updated_at = :now, prefix = :prefix, element2 = :element2, element3 = :element3
            where tenant_id = :tenant and version = :expected
            """;

    /** Names that are exchanged would meet on the way, so all step aside first. */
    private static final String STEP_ASIDE =
            "update rights_group set name = cast(id as text) where id = any (cast(:ids as uuid[]))";

    private static final String RENAME = """
            with renamed as (
                update rights_group g set name = n.name, version = version + 1, updated_at = :now
                from unnest(cast(:ids as uuid[]), :names) n (id, name) where g.id = n.id
                returning g.*)
            select * from renamed order by id
            """;

    private final Session entities;
    private final Clock clock;

    GroupNameTemplateRepository(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    GroupNameTemplate of(UUID providerId) {
        return entities.createNativeQuery(FIND, Object[].class)
                .setParameter("tenant", providerId)
                .getResultStream()
                .findFirst()
                .map(row -> new GroupNameTemplate(
                        (String) row[0],
                        GroupNameTemplate.Element.valueOf((String) row[1]),
                        GroupNameTemplate.Element.valueOf((String) row[2]),
                        (Long) row[3]))
                .orElse(GroupNameTemplate.DEFAULT);
    }

    /** Tells whether the template still was in the version that this one was made from. */
    boolean save(UUID providerId, GroupNameTemplate template) {
        return entities.createNativeMutationQuery(template.version() == 0 ? SAVE : CHANGE)
                        .setParameter("tenant", providerId)
                        .setParameter("now", clock.instant())
                        .setParameter("prefix", template.prefix())
                        .setParameter("element2", template.element2().name())
                        .setParameter("element3", template.element3().name())
                        .setParameter("expected", template.version())
                        .executeUpdate()
                > 0;
    }

    /** Gives groups other names, all at once, and gives the groups. */
    List<RightsGroup> rename(List<Renaming> renamings) {
        var ids =
                renamings.stream().map(renaming -> renaming.id().toString()).collect(Collectors.joining(",", "{", "}"));
        entities.createNativeMutationQuery(STEP_ASIDE).setParameter("ids", ids).executeUpdate();
        return entities.createNativeQuery(RENAME, RightsGroup.class)
                .setParameter("ids", ids)
                .setParameter("names", renamings.stream().map(Renaming::name).toArray(String[]::new))
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** A new name of a group. */
    record Renaming(UUID id, String name) {}
}
