package io.zugang.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Teams as other slices may see them. */
@ApplicationScoped
public class TeamDirectory {

    private final TeamRepository teams;

    TeamDirectory(TeamRepository teams) {
        this.teams = teams;
    }

    /**
     * Those of the ids that are teams of the tenant. They cannot be deleted until the running transaction ends, so that what
     * names them names something.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> teamsAmong(UUID tenantId, Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(teams.keep(tenantId, ids));
    }
}
