package io.zugang.access.activerole;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ActiveRoleRepository implements PanacheRepositoryBase<ActiveRole, ActiveRole.Key> {

    /**
     * Puts the changes of what one account holds in a row, until the transaction ends. What is read afterwards is what the
     * change before has left.
     */
    void lock(UUID subjectId) {
        getEntityManager()
                .createNativeQuery("select 1 from subject where id = :id for no key update", Integer.class)
                .setParameter("id", subjectId)
                .getResultList();
    }

    List<ActiveRole> of(Holder holder) {
        return list(
                "tenantId = ?1 and key.subjectId = ?2 order by key.application", holder.tenantId(), holder.subjectId());
    }

    List<UUID> activeAmong(Collection<UUID> assignmentIds) {
        return find("select assignmentId from ActiveRole where assignmentId in ?1", assignmentIds)
                .project(UUID.class)
                .list();
    }
}
