package io.zugang.access.collection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Only for roles and collections that are within reach; who asks has looked them up. */
@ApplicationScoped
class RoleCollectionRepository implements PanacheRepositoryBase<RoleCollection, RoleCollection.Key> {

    private static final String ROLES =
            "select g.key.roleId from RoleCollection g where g.key.collectionId = :collection order by g.key.roleId";

    /** In the order of the collections' creation. */
    List<RoleCollection> ofRole(UUID roleId) {
        return list("key.roleId = ?1 order by key.collectionId", roleId);
    }

    /** Ids of the roles that allow something in a collection, in order. */
    List<UUID> rolesOf(UUID collectionId) {
        return getEntityManager()
                .createQuery(ROLES, UUID.class)
                .setParameter("collection", collectionId)
                .getResultList();
    }
}
