package io.zugang.access.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Only for teams that are within reach; who asks has looked them up. */
@ApplicationScoped
class TeamMemberRepository implements PanacheRepositoryBase<TeamMember, TeamMember.Key> {

    private static final String ACCOUNTS = """
            select s.key from Subject s join TeamMember m on m.key.subjectId = s.id
            where m.key.teamId = :team and s.key > :after order by s.key
            """;

    /** Account ids in order, one more than the page holds. */
    List<UUID> accounts(UUID teamId, PageRequest page) {
        var after = page.after();
        return getEntityManager()
                .createQuery(ACCOUNTS, String.class)
                .setParameter("team", teamId)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }

    void deleteOf(UUID teamId) {
        delete("key.teamId", teamId);
    }

    void deleteSubject(UUID subjectId) {
        delete("key.subjectId", subjectId);
    }
}
