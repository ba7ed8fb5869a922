package io.zugang.access.group;

import io.zugang.access.group.GroupNameTemplateRepository.Renaming;
import io.zugang.access.group.RightsGroupRepository.Named;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Names the groups of all tenants anew. Equal names keep the numbers that they have, and new ones are found around them. */
@ApplicationScoped
class GroupRenaming {

    private final RightsGroupRepository rightsGroups;
    private final GroupNameTemplateRepository templates;
    private final GroupVersions versions;
    private final Outbox outbox;

    GroupRenaming(
            RightsGroupRepository rightsGroups,
            GroupNameTemplateRepository templates,
            GroupVersions versions,
            Outbox outbox) {
        this.rightsGroups = rightsGroups;
        this.templates = templates;
        this.versions = versions;
        this.outbox = outbox;
    }

    /** Needs a transaction over all tenants; tells how many groups have another name now. */
    @Transactional(Transactional.TxType.MANDATORY)
    int rename(UUID providerId, GroupNameTemplate template) {
        var renamings = plan(rightsGroups.named(), providerId, template);
        if (!renamings.isEmpty()) {
            versions.groupsChange(renamings.stream().map(Renaming::id).toList());
            templates.rename(renamings).stream()
                    .map(GroupResponse::of)
                    .map(GroupEvent.Renamed::new)
                    .forEach(outbox::publish);
        }
        return renamings.size();
    }

    static List<Renaming> plan(List<Named> all, UUID providerId, GroupNameTemplate template) {
        var taken = new HashSet<String>();
        var wanted = new ArrayList<Renaming>();
        for (var group : all) {
            var base = template.nameFor(group.naming());
            if (!providerId.equals(group.providerId()) || GroupNames.isVariantOf(base, group.name())) {
                taken.add(group.name());
            } else {
                wanted.add(new Renaming(group.id(), base));
            }
        }
        return numbered(wanted, taken);
    }

    private static List<Renaming> numbered(List<Renaming> wanted, Set<String> taken) {
        var next = new HashMap<String, Integer>();
        var renamings = new ArrayList<Renaming>();
        for (var renaming : wanted) {
            var name = free(renaming.name(), taken, next);
            taken.add(name);
            renamings.add(new Renaming(renaming.id(), name));
        }
        return renamings;
    }

    private static String free(String base, Set<String> taken, Map<String, Integer> next) {
        int number = next.getOrDefault(base, 1);
        while (taken.contains(GroupNames.numbered(base, number))) {
            number++;
        }
        next.put(base, number + 1);
        return GroupNames.numbered(base, number);
    }
}
