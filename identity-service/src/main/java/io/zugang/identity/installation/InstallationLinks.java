package io.zugang.identity.installation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads and writes links in sets; always inside the caller's transaction and reach. */
@ApplicationScoped
public class InstallationLinks {

    private final InstallationLinkRepository links;

    InstallationLinks(InstallationLinkRepository links) {
        this.links = links;
    }

    /** The installations each of these accounts is linked with; accounts without a link are missing in the answer. */
    public Map<UUID, Set<UUID>> installationsOf(Collection<UUID> accountIds) {
        return accountIds.isEmpty() ? Map.of() : links.installationsOf(accountIds);
    }

    /** The installations one account is linked with. */
    public Set<UUID> installationsOf(UUID accountId) {
        return installationsOf(List.of(accountId)).getOrDefault(accountId, Set.of());
    }

    /** The existing links of these users. */
    public Map<SourceUserKey, InstallationLink> find(Collection<SourceUserKey> users) {
        return links.find(users);
    }

    public void insert(List<InstallationLink> added) {
        links.insert(added);
    }

    /** Takes over version, hash and admin flag of links that exist already. */
    public void update(List<InstallationLink> changed) {
        links.update(changed);
    }

    /** Forgets all links of a deleted account, so that its users can be delivered anew. */
    public void remove(UUID accountId) {
        links.remove(accountId);
    }
}
