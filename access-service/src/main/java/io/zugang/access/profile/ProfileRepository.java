package io.zugang.access.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.zugang.access.tenant.ReachQuery;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shared profiles are seen by everybody, the others within the reach that is given. */
@ApplicationScoped
class ProfileRepository implements PanacheRepositoryBase<Profile, UUID> {

    /** One row more than the page holds, in the order of creation. */
    List<Profile> list(Reach reach, @Nullable UUID tenantId, PageRequest page) {
        var query = ReachQuery.withinOrShared(reach);
        if (tenantId != null) {
            query.and("tenantId is null or tenantId = :tenant", "tenant", tenantId);
        }
        var after = page.after();
        if (after != null) {
            query.and("id > :after", "after", UUID.fromString(after));
        }
        return find(query.text(), Sort.by("id"), query.parameters())
                .range(0, page.limit())
                .list();
    }

    Optional<Profile> find(Reach reach, UUID id) {
        return visible(reach, id, LockModeType.NONE);
    }

    /** Keeps others from changing the profile until the transaction ends. A shared one is the provider's alone to lock. */
    Optional<Profile> findUnchanging(Reach reach, UUID id) {
        var shared = find("tenantId is null and id = ?1", id).firstResultOptional();
        return shared.isPresent() ? shared : visible(reach, id, LockModeType.PESSIMISTIC_READ);
    }

    /** Also keeps others from assigning the profile until the transaction ends. */
    Optional<Profile> findForChange(Reach reach, UUID id) {
        return visible(reach, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Profile> findSystemProfile(String key) {
        return find("system = true and key = ?1", key).firstResultOptional();
    }

    /** By another profile of the same tenant, or by a shared one. */
    boolean isNameTaken(Profile profile, String name) {
        return count(
                        "name = ?1 and id <> ?2 and (tenantId is null or tenantId = ?3)",
                        name,
                        profile.id(),
                        profile.tenantId())
                > 0;
    }

    /** Held until the transaction ends, by one instance of this service at a time. */
    void lockSystemProfiles() {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('access.system-profiles'))", Integer.class)
                .getSingleResult();
    }

    private Optional<Profile> visible(Reach reach, UUID id, LockModeType lock) {
        var query = ReachQuery.withinOrShared(reach).and("id = :id", "id", id);
        return find(query.text(), query.parameters()).withLock(lock).firstResultOptional();
    }
}
